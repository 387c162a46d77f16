#include "scenario/scenario.hpp"

#include "scenario/arguments.hpp"
#include "scenario/combine.hpp"
#include "scenario/gather.hpp"
#include "scenario/memory.hpp"
#include "scenario/oddities.hpp"
#include "scenario/parse.hpp"
#include "scenario/read_calibration.hpp"
#include "scenario/read_claim.hpp"
#include "scenario/read_experiment.hpp"
#include "scenario/read_replicates.hpp"
#include "scenario/read_titles.hpp"
#include "scenario/read_worlds.hpp"
#include "scenario/resolve.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace raaderum::scenario {
namespace {

/// The number of weeks that the files themselves give.
int weeks_written(const Node& scenario) {
    Problems ignored;  // what is wrong with it is told when the document is read
    const Node* weeks = scenario.find("weeks");
    const int otherwise = Document{}.weeks;
    return weeks == nullptr
               ? otherwise
               : static_cast<int>(number_in(*weeks, "weeks", {1, most_weeks, true, "1"}, ignored).value_or(otherwise));
}

void refuse_what_does_not_fit(const Plan& plan, const Policy& base, std::uint64_t memory, Problems& problems) {
    Place place = base.place;
    for (const Assignment& assignment : base.assignments) {
        if (assignment.parameter->key == "institution.employees") place = assignment.place;
    }
    const std::uint64_t bytes = estimated_bytes(plan);
    if (bytes <= memory) return;
    constexpr double gibi = 1024.0 * 1024.0 * 1024.0;
    problems.add(place, "institution.employees",
                 fmt::format("this needs about {:.1f} GiB of memory, and there are {:.1f} GiB",
                             static_cast<double>(bytes) / gibi, static_cast<double>(memory) / gibi),
                 "fewer employees, ties, variants, weeks, or less in 'record'");
}

/// Removes from `changes` those of variants that were not kept.
std::vector<std::vector<Change>> changes_of_kept(const Plan& all, const Plan& kept,
                                                 std::vector<std::vector<Change>> changes) {
    std::vector<std::vector<Change>> result;
    for (std::size_t index = 0; index != all.variants.size() && result.size() != kept.variants.size(); ++index) {
        if (all.variants[index].name == kept.variants[result.size()].name) result.push_back(std::move(changes[index]));
    }
    return result;
}

/// What the scenario is made for: the claim that it puts to the test, and the experiment of others that it repeats. Both may
/// look at all variants and at all weeks of the file.
void read_purpose(const Node& tree, int weeks, const Plan& plan, Scenario& scenario, Problems& problems) {
    std::vector<std::string> variants;
    for (const Variant& variant : plan.variants) variants.push_back(variant.name);
    if (const Node* claim = tree.find("claim")) scenario.claim = read_claim(*claim, weeks, variants, problems);
    if (const Node* experiment = tree.find("experiment"))
        scenario.experiment = read_experiment(*experiment, weeks, variants, problems);
}

/// A variant that sets an uncertain parameter itself has its own value in every world, and tables of worlds say another.
void warn_of_own_values(const Plan& plan, std::vector<std::string>& warnings) {
    if (plan.worlds.set != nullptr) return;  // what a variant sets is meant to hold in all of them
    constexpr std::size_t most_named = 3;
    for (const UncertainParameter& uncertain : plan.worlds.uncertain) {
        std::vector<std::string> names;
        for (const Variant& variant : plan.variants) {
            if (std::find(variant.own.begin(), variant.own.end(), uncertain.parameter) != variant.own.end())
                names.push_back(fmt::format("'{}'", variant.name));
        }
        if (names.empty()) continue;
        const std::size_t others = names.size() - std::min(names.size(), most_named);
        names.resize(names.size() - others);
        if (others != 0) names.push_back(fmt::format("{} more", others));
        warnings.push_back(
            fmt::format("{} differs between worlds, but not for {}: what a variant sets itself, it keeps",
                        uncertain.parameter->key, fmt::join(names, ", ")));
    }
}

/// What was run must be possible to run again from its resolved text. A short text holds too little to pass any limit of
/// the reader, and is spared the reading: a value takes a byte at least, a key with its value six.
bool can_be_read_again(const std::string& resolved) {
    if (resolved.size() < std::min(most_nodes, 6 * most_keys)) return true;
    Problems problems;
    const auto source = make_source("resolved", {}, resolved, problems, largest_resolved);
    return source != nullptr && parse(source, problems) && !problems.any();
}

/// A scenario that lacks nothing but its resolved text, and what that text is made of.
struct Reading {
    Scenario scenario;
    Document document;
    std::vector<std::vector<Change>> changes;  ///< of each variant
};

Reading read(const std::shared_ptr<const Source>& source, const std::string& fallback_name, const Overrides& overrides,
             std::uint64_t memory, Problems& problems) {
    Reading reading;
    Scenario& scenario = reading.scenario;
    auto gathered = source == nullptr ? std::nullopt : gather(source, problems);
    if (!gathered) problems.throw_if_any();
    const int written = weeks_written(gathered->tree);
    scenario.written = std::move(gathered->written);
    scenario.files = std::move(gathered->files);
    scenario.warnings = lay_arguments_over(gathered->tree, overrides, problems);
    reading.document = read_document(gathered->tree, fallback_name, overrides.files_given, problems);
    Combined combined = combine(reading.document, written, problems);
    read_worlds(gathered->tree, reading.document, overrides.files_given, combined, problems);
    scenario.files.insert(scenario.files.end(), combined.files.begin(), combined.files.end());
    scenario.calibration = read_calibration(gathered->tree, combined, written, problems);
    scenario.warnings.insert(scenario.warnings.end(), combined.warnings.begin(), combined.warnings.end());
    read_purpose(gathered->tree, written, combined.plan, scenario, problems);
    if (scenario.claim && scenario.claim->says_its_kind) {
        scenario.warnings.emplace_back(
            "claim.kind is no longer read: in how many steps the model comes to a claim is computed by "
            "`raaderum claims`; leave it out");
    }
    combined.plan.until = read_until(gathered->tree, combined.plan, problems);
    problems.throw_if_any();
    scenario.plan = combined.plan;
    keep_variants(overrides.variants, scenario.plan, scenario.warnings, problems);
    warn_of_own_values(scenario.plan, scenario.warnings);
    expect_a_difference(gathered->tree, scenario.plan, problems);
    expect_recorded(gathered->tree, scenario.plan, problems);
    problems.throw_if_any();
    refuse_what_does_not_fit(scenario.plan, reading.document.base, memory, problems);
    scenario.titles = titles_of(reading.document, scenario.plan);
    reading.changes = changes_of_kept(combined.plan, scenario.plan, std::move(combined.changes));
    return reading;
}

/// Fills in what follows from other parameters, unless it differs from world to world or from institution to institution.
void fill_derived_of(Plan& plan) {
    if (!plan.worlds.any() && !plan.country.any()) fill_derived(plan);
}

Scenario make(const std::shared_ptr<const Source>& source, const std::string& fallback_name, const Overrides& overrides,
              std::uint64_t memory, Problems& problems) {
    Reading reading = read(source, fallback_name, overrides, memory, problems);
    Scenario& scenario = reading.scenario;
    scenario.resolved = resolved_text(scenario.plan, scenario.titles, reading.changes);
    if (!can_be_read_again(scenario.resolved)) {
        problems.add(reading.document.base.place, "", "with every default filled in this is too large to be read again",
                     "fewer points, variants, sweeps or events");
    }
    problems.throw_if_any();
    const bool fewer = overrides.replicates != 0 || !overrides.worlds.empty();
    for (std::string& sentence : oddities_of(reading.document, scenario.plan, fewer)) {
        scenario.warnings.push_back(std::move(sentence));
    }
    fill_derived_of(scenario.plan);
    return std::move(scenario);
}

}  // namespace

Scenario load(const std::filesystem::path& file, const Overrides& overrides, std::uint64_t memory) {
    Problems problems;
    return make(open_source(file, problems), file.stem().string(), overrides, memory, problems);
}

Scenario load_text(const std::string& text, const std::string& name, const Overrides& overrides,
                   const std::filesystem::path& folder, std::uint64_t memory) {
    Problems problems;
    const std::string stem = std::filesystem::path(name).stem().string();
    return make(make_source(name, folder, text, problems, largest_resolved), stem, overrides, memory, problems);
}

Plan load_plan(const std::string& text, const std::string& name, const Overrides& overrides,
               const std::filesystem::path& folder, std::uint64_t memory) {
    Problems problems;
    const std::string stem = std::filesystem::path(name).stem().string();
    const auto source = make_source(name, folder, text, problems, largest_resolved);
    Plan plan = read(source, stem, overrides, memory, problems).scenario.plan;
    problems.throw_if_any();
    fill_derived_of(plan);
    return plan;
}

}  // namespace raaderum::scenario
