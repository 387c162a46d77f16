#include "cli/plan_of_file.hpp"

#include "cli/read_scenario.hpp"
#include "output/failure.hpp"
#include "output/provenance.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

output::OutputRefused another_program(const std::filesystem::path& file, const std::string& wrong) {
    return {file, wrong, "run its scenario again with this program, or ask the program that wrote it"};
}

/// The resolved scenario as this program reads it; nothing in it can be wrong but for the version that wrote it.
scenario::Scenario read_resolved(const output::StoredPlan& stored) {
    scenario::Overrides overrides;
    overrides.files_given = stored.ties != nullptr || stored.teams != nullptr;
    try {
        return scenario::load_text(stored.provenance.scenario_resolved, stored.path.string(), overrides);
    } catch (const scenario::BadInput& bad) {
        const scenario::Problem& first = bad.problems.front();
        throw another_program(stored.path,
                              fmt::format("this program cannot read its scenario ({}: {})", first.key, first.wrong));
    }
}

/// What sets the program that stored a plan apart from this one; empty where nothing does.
std::string apart(const output::Provenance& stored, const scenario::Scenario& scenario) {
    const std::string here = output::version_of_this_program();
    if (stored.program_version != here) {
        return fmt::format("it was written by raaderum {}, and this is {}", stored.program_version, here);
    }
    if (output::plan_digest(scenario) == stored.plan_digest) return {};
    const std::string lines = output::plan_difference(scenario.resolved, stored.scenario_resolved);
    return "its plan is not what this program makes of its scenario: "
           + (lines.empty() ? "the ties or teams in its files are others" : lines);
}

}  // namespace

scenario::Scenario plan_of(const output::StoredPlan& stored, std::string* written_by_others) {
    const std::string here = output::version_of_this_program();
    if (written_by_others == nullptr && stored.provenance.program_version != here) {
        throw another_program(stored.path, fmt::format("it was written by raaderum {}, and this is {}",
                                                       stored.provenance.program_version, here));
    }
    scenario::Scenario scenario = read_resolved(stored);
    NetworkPlan& network = scenario.plan.network;
    if (stored.ties != nullptr || (stored.teams != nullptr && network.kind != NetworkKind::file)) {
        network.from_file = stored.ties;
        network.teams = stored.teams;
    } else {
        read_ties_of(scenario, stored.path.string());
    }
    const std::string differs = apart(stored.provenance, scenario);
    if (written_by_others != nullptr) {
        *written_by_others = differs;
    } else if (!differs.empty()) {
        throw another_program(stored.path, differs);
    }
    return scenario;
}

scenario::Scenario plan_of_file(const output::StoredFacts& facts) {
    scenario::Scenario scenario = plan_of({facts.path, facts.provenance, facts.ties, facts.teams});
    const bool all_there = std::equal(
        facts.variants.begin(), facts.variants.end(), scenario.plan.variants.begin(), scenario.plan.variants.end(),
        [](const output::StoredVariant& stored, const Variant& planned) { return stored.name == planned.name; });
    if (!all_there || facts.weeks != static_cast<std::size_t>(scenario.plan.weeks)) {
        throw output::SystemFailure(facts.path, "read", "its variants or weeks are not those of its scenario");
    }
    return scenario;
}

}  // namespace raaderum::cli
