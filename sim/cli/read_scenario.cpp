#include "cli/read_scenario.hpp"

#include "cli/arguments.hpp"
#include "cli/read_points.hpp"
#include "cli/terminal.hpp"
#include "core/check.hpp"
#include "model/teams.hpp"
#include "network/read.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

namespace raaderum::cli {
namespace {

[[noreturn]] void refuse(const std::string& file, std::string key, std::string wrong, std::string expected) {
    scenario::Problem problem;
    problem.file = file;
    problem.key = std::move(key);
    problem.wrong = std::move(wrong);
    problem.expected = std::move(expected);
    throw scenario::BadInput{{problem}};
}

/// The people of the file `named_in` are the institution's employees; a scenario that says otherwise is mistaken.
void expect_as_many_employees(const Plan& plan, std::size_t people, const std::string& named_in,
                              const std::string& file) {
    const int employees = plan.base.parameters.institution.employees;
    if (people == static_cast<std::size_t>(employees)) return;
    const ParameterInfo* const parameter = find_parameter("institution.employees");
    check(parameter != nullptr, "the parameter table knows no employees");
    if (static_cast<double>(people) < parameter->low) {
        refuse(file, "institution.employees",
               fmt::format("{} names {} people, and an institution has {} at least", named_in, people, parameter->low),
               "name more people (one without ties is a row without a target, or a node without edges)");
    }
    refuse(file, "institution.employees", fmt::format("is {}, but {} names {} people", employees, named_in, people),
           fmt::format("write institution: {{employees: {}}}", people));
}

/// The teams of the file are those that the span of control makes; where it makes others, says which span would do.
void expect_as_many_teams(const Plan& plan, const std::vector<network::NamedTeam>& teams, const std::string& file,
                          std::vector<std::string>& warnings) {
    if (teams.empty()) return;
    const auto employees = static_cast<std::size_t>(plan.base.parameters.institution.employees);
    const auto made_by = [&](int span) { return leader_count(employees, static_cast<std::size_t>(span)); };
    const int span = plan.base.parameters.institution.span_of_control;
    if (made_by(span) != teams.size()) {
        int would_do = static_cast<int>(employees);
        while (would_do > 1 && made_by(would_do) < teams.size()) --would_do;
        const bool there_is_one = made_by(would_do) == teams.size();
        refuse(file, "institution.span_of_control",
               fmt::format("is {}, which makes {} team{} of {} people, but {} are named", span, made_by(span),
                           made_by(span) == 1 ? "" : "s", employees, teams.size()),
               there_is_one ? fmt::format("write institution: {{span_of_control: {}}}",
                                          (employees + teams.size() - 1) / teams.size())
                            : "no span makes so many teams of so few people; name fewer teams");
    }
    const auto cut_otherwise = [&](const Variant& variant) {
        return made_by(variant.settings.parameters.institution.span_of_control) != teams.size();
    };
    for (const Variant& variant : plan.variants) {
        if (cut_otherwise(variant))
            warnings.push_back(
                fmt::format("{} sets another span of control, which cuts people into other teams than those "
                            "that are named",
                            variant.name));
    }
    for (const UncertainParameter& uncertain : plan.worlds.uncertain) {
        if (uncertain.parameter->key == "institution.span_of_control")
            warnings.emplace_back(
                "where the span of control differs between worlds, people are cut into other teams than "
                "those that are named");
    }
}

}  // namespace

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

void read_ties_of(scenario::Scenario& scenario, const std::string& file) {
    NetworkPlan& plan = scenario.plan.network;
    const bool has_ties = plan.kind == NetworkKind::file;
    if (!has_ties && plan.chart.empty()) return;
    const std::string& named_in = has_ties ? plan.path : plan.chart;
    network::ReadingNotes notes;
    std::size_t people = 0;
    try {
        if (has_ties) {
            const network::TieReading how{plan.weights, plan.undirected, plan.chart};
            plan.from_file = std::make_shared<const TieList>(network::read_ties(plan.path, how, &notes));
            people = plan.from_file->positions;
        } else {
            people = network::read_chart_alone(plan.chart, notes);
        }
    } catch (const network::BadTies& bad) {
        throw as_bad_input(bad);
    }
    say("{}\n", notes.read);
    for (const std::string& sentence : notes.sentences()) {
        scenario.warnings.push_back(fmt::format("{}: {}", named_in, sentence));
    }
    expect_as_many_employees(scenario.plan, people, named_in, file);
    expect_as_many_teams(scenario.plan, notes.teams, file, scenario.warnings);
}

scenario::Scenario read_scenario(const std::string& file, const scenario::Overrides& overrides) {
    scenario::Overrides with_points = overrides;
    if (!overrides.points.file.empty()) with_points.points = read_points(overrides.points.file);
    scenario::Scenario scenario = scenario::load(file, with_points);
    if (!overrides.points.file.empty()) scenario.files.push_back(overrides.points.file);
    const auto warn = [&scenario] {
        for (const std::string& warning : scenario.warnings)
            say("{}: {}\n", styled("warning", Style::yellow, stderr), warning);
    };
    try {
        read_ties_of(scenario, file);
    } catch (const scenario::BadInput&) {
        warn();  // what is doubtful in a file is often why it names other people than expected
        throw;
    }
    warn();
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
