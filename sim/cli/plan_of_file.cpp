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
scenario::Scenario read_resolved(const output::StoredFacts& facts) {
    try {
        return scenario::load_text(facts.provenance.scenario_resolved, facts.path.string());
    } catch (const scenario::BadInput& bad) {
        const scenario::Problem& first = bad.problems.front();
        throw another_program(facts.path,
                              fmt::format("this program cannot read its scenario ({}: {})", first.key, first.wrong));
    }
}

}  // namespace

scenario::Scenario plan_of_file(const output::StoredFacts& facts) {
    const output::Provenance& made = facts.provenance;
    const std::string here = output::version_of_this_program();
    if (made.program_version != here) {
        throw another_program(facts.path,
                              fmt::format("it was written by raaderum {}, and this is {}", made.program_version, here));
    }
    scenario::Scenario scenario = read_resolved(facts);
    read_ties_of(scenario, facts.path.string());
    if (output::plan_digest(scenario) != made.plan_digest) {
        throw another_program(facts.path, "its plan is not what this program makes of its scenario: "
                                              + output::plan_difference(scenario.resolved, made.scenario_resolved));
    }
    const bool all_there = std::equal(
        facts.variants.begin(), facts.variants.end(), scenario.plan.variants.begin(), scenario.plan.variants.end(),
        [](const output::StoredVariant& stored, const Variant& planned) { return stored.name == planned.name; });
    if (!all_there || facts.weeks != static_cast<std::size_t>(scenario.plan.weeks)) {
        throw output::SystemFailure(facts.path, "read", "its variants or weeks are not those of its scenario");
    }
    return scenario;
}

}  // namespace raaderum::cli
