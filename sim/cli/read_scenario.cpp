#include "cli/read_scenario.hpp"

#include "cli/arguments.hpp"
#include "cli/read_points.hpp"
#include "cli/terminal.hpp"
#include "core/check.hpp"
#include "house/describe.hpp"
#include "house/free_parameters.hpp"
#include "network/read.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
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

/// A number that the files of ties and teams decide, and how it is told where somebody wrote another.
struct Decided {
    const ParameterInfo* parameter;
    int right;
    std::function<bool(int)> agrees;
    std::function<std::string(int)> contradiction;  ///< what is wrong with the number that was written
};

/// All numbers that the files decide. `named_in` is the file that says them.
std::vector<Decided> decided_by(const NetworkPlan& network, const std::string& named_in) {
    std::vector<Decided> all;
    for (const auto& [key, value] : scenario::derived_from(network)) {
        const int right = std::stoi(value);
        const auto same = [right](int written) { return written == right; };
        const ParameterInfo* const parameter = find_parameter(key);
        check(parameter != nullptr, "the parameter table knows what files decide");
        if (key == "institution.span_of_control") {
            const std::size_t people = network.teams->positions();
            const std::size_t teams = network.teams->count();
            const auto made = [people](int span) { return leader_count(people, static_cast<std::size_t>(span)); };
            all.push_back({parameter, right, [=](int written) { return written == right || made(written) == teams; },
                           [=](int written) {
                               return fmt::format("is {}, which makes {} team{} of {} people, but {} names {}", written,
                                                  made(written), made(written) == 1 ? "" : "s", people, named_in,
                                                  teams);
                           }});
        } else {
            const char* const what = key == "institution.silos" ? "silos" : "people";
            all.push_back({parameter, right, same, [=](int written) {
                               return fmt::format("is {}, but {} names {} {}", written, named_in, right, what);
                           }});
        }
    }
    return all;
}

/// Refuses what a scenario says itself of a number that the files decide, where it says another, for all or for some.
void expect_no_contradiction(const scenario::Scenario& scenario, const Decided& decided, const std::string& file) {
    const ParameterInfo& parameter = *decided.parameter;
    const std::string key(parameter.key);
    const auto look = [&](const Parameters& parameters, const std::string& at, const std::string& expected) {
        const int written = static_cast<int>(parameter.get(parameters));
        if (!decided.agrees(written)) refuse(file, at, decided.contradiction(written), expected);
    };
    look(scenario.plan.base.parameters, key,
         fmt::format("leave it out, or write institution: {{{}: {}}}", key.substr(key.find('.') + 1), decided.right));
    for (const Variant& variant : scenario.plan.variants) {
        look(variant.settings.parameters, fmt::format("variants.{}.{}", variant.name, key),
             "leave it out of the variant: all variants have these people and teams");
    }
    const auto differs = [&](const ParameterInfo* one, const char* section) {
        if (one != &parameter) return;
        refuse(file, fmt::format("{}.{}", section, key), "is decided by the file of people and teams",
               "leave it out: it cannot differ");
    };
    for (const UncertainParameter& uncertain : scenario.plan.worlds.uncertain)
        differs(uncertain.parameter, "uncertain");
    for (const scenario::FreeParameter& free : scenario.calibration.free) differs(free.parameter, "free");
}

/// An institution has people enough.
void expect_enough_people(std::size_t people, const std::string& named_in, const std::string& file) {
    const ParameterInfo* const parameter = find_parameter("institution.employees");
    check(parameter != nullptr, "the parameter table knows no employees");
    if (static_cast<double>(people) >= parameter->low) return;
    refuse(file, "institution.employees",
           fmt::format("{} names {} people, and an institution has {} at least", named_in, people, parameter->low),
           "name more people (one without ties is a row without a target, or a node without edges)");
}

/// The file that says who there is.
const std::string& names_people(const NetworkPlan& network) {
    if (network.kind == NetworkKind::file) return network.path;
    return network.chart.empty() ? network.survey : network.chart;
}

/// What the files of a scenario told.
struct FilesRead {
    std::vector<std::string> warnings;
    std::optional<house::Described> survey;
};

/// Reads the survey of these teams, or of its own where there are none.
void read_survey(NetworkPlan& network, double leaders_spread, const network::ReadingNotes& notes, FilesRead& read) {
    house::Described described = house::describe(network.survey, network.survey_scale, notes.teams, notes.people,
                                                 leaders_spread, network.kind != NetworkKind::file);
    say("{}\n", described.read);
    for (const auto* sentences : {&described.assumed, &described.mismatches}) {
        for (const std::string& sentence : *sentences)
            read.warnings.push_back(fmt::format("{}: {}", network.survey, sentence));
    }
    for (const std::string& open : described.cannot_tell) say("the survey cannot tell {}\n", open);
    if (!described.teams.empty()) network.teams = std::make_shared<const Teams>(described.teams);
    read.survey = std::move(described);
}

/// Reads the files of ties, teams and answers, says in lines what was read, and keeps what is to be warned of.
void read_files(NetworkPlan& network, double leaders_spread, const std::string& file, FilesRead& read) {
    network::ReadingNotes notes;
    std::size_t people = 0;
    try {
        if (network.kind == NetworkKind::file) {
            const network::TieReading how{network.weights, network.undirected, network.chart};
            network.from_file = std::make_shared<const TieList>(network::read_ties(network.path, how, &notes));
            people = network.from_file->positions;
        } else if (!network.chart.empty()) {
            people = network::read_chart_alone(network.chart, notes);
        }
        if (!notes.teams.empty()) network.teams = std::make_shared<const Teams>(notes.teams);
        if (!notes.read.empty()) say("{}\n", notes.read);
        for (const std::string& sentence : notes.sentences())
            read.warnings.push_back(fmt::format("{}: {}", names_people(network), sentence));
        if (!network.survey.empty()) read_survey(network, leaders_spread, notes, read);
    } catch (const network::BadTies& bad) {
        throw as_bad_input(bad);
    }
    if (people == 0 && network.teams != nullptr) people = network.teams->positions();
    if (people != 0) expect_enough_people(people, names_people(network), file);
}

/// Aims at the survey's means, by the parameters that it tells most of unless the scenario says which are free.
void aim_at_survey(const FilesRead& read, scenario::Scenario& scenario) {
    if (!read.survey) return;
    std::vector<Metric> metrics;
    for (scenario::Target& target : house::targets_of(*read.survey, scenario.plan)) {
        metrics.push_back(target.metric);
        scenario.calibration.targets.push_back(std::move(target));
    }
    if (scenario.calibration.free.empty()) scenario.calibration.free = house::free_parameters_for(metrics);
}

/// Refuses events that name a team which the files do not name.
void expect_teams_of(const std::vector<Event>& events, const NetworkPlan& network, const std::string& file) {
    std::vector<std::string_view> names;
    if (network.teams != nullptr) {
        for (const Team& team : network.teams->given()) names.push_back(team.name);
    }
    for (const Event& event : events) {
        if (event.team.empty() || std::find(names.begin(), names.end(), event.team) != names.end()) continue;
        refuse(file, "events", fmt::format("no team is called '{}'", event.team),
               fmt::format("the teams are {}", fmt::join(names, ", ")));
    }
}

bool names_files(const NetworkPlan& network) { return !names_people(network).empty() || !network.survey.empty(); }

/// Standard deviation between leaders of their disposition to control.
double leaders_spread_of(const scenario::Scenario& scenario) {
    return static_cast<double>(scenario.plan.base.parameters.leaders.trait_sd);
}

void expect_no_contradictions(const scenario::Scenario& scenario, const std::string& file) {
    const NetworkPlan& network = scenario.plan.network;
    const std::string& said_in = network.chart.empty() ? names_people(network) : network.chart;
    for (const Decided& decided : decided_by(network, said_in)) expect_no_contradiction(scenario, decided, file);
    expect_teams_of(scenario.plan.base.events, network, file);
    for (const Variant& variant : scenario.plan.variants) expect_teams_of(variant.settings.events, network, file);
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
    if (!names_files(scenario.plan.network)) return;
    FilesRead read;
    read_files(scenario.plan.network, leaders_spread_of(scenario), file, read);
    scenario.warnings.insert(scenario.warnings.end(), read.warnings.begin(), read.warnings.end());
    aim_at_survey(read, scenario);
    expect_no_contradictions(scenario, file);
}

scenario::Scenario read_scenario(const std::string& file, const scenario::Overrides& overrides) {
    scenario::Overrides with_files = overrides;
    if (!overrides.points.file.empty()) with_files.points = read_points(overrides.points.file);
    scenario::Scenario scenario = scenario::load(file, with_files);
    FilesRead of_files;
    const auto warn = [&] {
        scenario.warnings.insert(scenario.warnings.end(), of_files.warnings.begin(), of_files.warnings.end());
        for (const std::string& warning : scenario.warnings)
            say("{}: {}\n", styled("warning", Style::yellow, stderr), warning);
    };
    try {
        if (NetworkPlan network = scenario.plan.network; names_files(network)) {
            read_files(network, leaders_spread_of(scenario), file, of_files);
            with_files.derived = scenario::derived_from(network);  // employees and more follow from the files
            scenario = scenario::load(file, with_files);
            scenario.plan.network.take_files_of(network);
            aim_at_survey(of_files, scenario);
            for (const std::string& read : {network.path, network.chart, network.survey}) {
                if (!read.empty()) scenario.files.emplace_back(read);
            }
            expect_no_contradictions(scenario, file);
        }
    } catch (const scenario::BadInput&) {
        warn();  // what is doubtful in a file is often why it names other people than expected
        throw;
    }
    if (!overrides.points.file.empty()) scenario.files.push_back(overrides.points.file);
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
