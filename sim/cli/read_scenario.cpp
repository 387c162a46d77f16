#include "cli/read_scenario.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "network/read.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

namespace raaderum::cli {
namespace {

/// The people of the file are the institution's employees; a scenario that says otherwise is mistaken.
void expect_as_many_employees(const Plan& plan, const std::string& file) {
    const std::size_t people = plan.network.from_file->positions;
    const int employees = plan.base.parameters.institution.employees;
    if (people == static_cast<std::size_t>(employees)) return;
    scenario::Problem problem;
    problem.file = file;
    problem.key = "institution.employees";
    problem.wrong = fmt::format("is {}, but {} names {} people", employees, plan.network.path, people);
    const auto fewest = static_cast<std::size_t>(find_parameter("institution.employees")->low);
    problem.expected = people < fewest
                           ? fmt::format("an institution has {} people at least, so the file must name more", fewest)
                           : fmt::format("write institution: {{employees: {}}}", people);
    throw scenario::BadInput{{problem}};
}

/// A file's problems with ties, told like those of a scenario.
scenario::BadInput as_bad_input(const network::BadTies& bad) {
    scenario::BadInput input;
    for (const network::TieProblem& problem : bad.problems) {
        scenario::Problem told;
        told.file = problem.file;
        told.line = problem.line;
        told.wrong = problem.wrong;
        told.expected = problem.expected;
        input.problems.push_back(told);
    }
    return input;
}

}  // namespace

void read_ties_of(scenario::Scenario& scenario, const std::string& file) {
    if (scenario.plan.network.kind != NetworkKind::file) return;
    network::ReadingNotes notes;
    try {
        scenario.plan.network.from_file =
            std::make_shared<const TieList>(network::read_ties(scenario.plan.network.path, &notes));
    } catch (const network::BadTies& bad) {
        throw as_bad_input(bad);
    }
    expect_as_many_employees(scenario.plan, file);
    for (const std::string& sentence : notes.sentences()) {
        scenario.warnings.push_back(fmt::format("{}: {}", scenario.plan.network.path, sentence));
    }
}

scenario::Scenario read_scenario(const std::string& file, const scenario::Overrides& overrides) {
    scenario::Scenario scenario = scenario::load(file, overrides);
    read_ties_of(scenario, file);
    for (const std::string& warning : scenario.warnings) {
        say("{}: {}\n", styled("warning", Style::yellow, stderr), warning);
    }
    return scenario;
}

void refuse_country(const Plan& plan, std::string_view verb) {
    if (!plan.country.any()) return;
    throw BadUsage(
        fmt::format("{} looks at one institution, and {} is a country of many; choose a scenario without "
                    "'municipalities'",
                    verb, plan.name));
}

}  // namespace raaderum::cli
