// Files of several scenarios as one study: what they have in common, and whether what is compared across them is paired.
#include "compare/differing_keys.hpp"
#include "compare/study.hpp"
#include "output/failure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::compare {
namespace {

using Members = std::span<const std::shared_ptr<const Study>>;

constexpr std::size_t most_keys_told = 4;

/// The names of the scenarios' first files; where two have one name, the folder stands before it, and a number where that is no help.
std::vector<std::string> names_of(Members members) {
    std::vector<std::string> names;
    for (const auto& member : members) names.push_back(member->files().front().facts().path.stem().string());
    const std::vector<std::string> plain = names;
    for (std::size_t each = 0; each != names.size(); ++each) {
        if (std::count(plain.begin(), plain.end(), plain[each]) == 1) continue;
        const std::filesystem::path path = members[each]->files().front().facts().path;
        const std::string folder = path.parent_path().filename().string();
        if (!folder.empty()) names[each] = folder + "/" + plain[each];
    }
    for (std::size_t each = 0; each != names.size(); ++each) {
        const auto before = std::span(names).first(each);
        for (int number = 2; std::find(before.begin(), before.end(), names[each]) != before.end(); ++number)
            names[each] = fmt::format("{}-{}", plain[each], number);
    }
    return names;
}

/// What sets two scenarios apart, in words.
std::string difference(const StudyFacts& first, const StudyFacts& own) {
    const output::Provenance& one = first.provenance;
    const output::Provenance& other = own.provenance;
    std::vector<std::string> keys = differing_keys(one.scenario_resolved, other.scenario_resolved);
    if (first.worlds.any() != own.worlds.any() || first.worlds.set != own.worlds.set)
        keys.insert(keys.begin(), "worlds");
    if (!keys.empty()) {
        const std::size_t told = std::min(keys.size(), most_keys_told);
        return fmt::format("{}{}", fmt::join(std::span(keys).first(told), ", "),
                           keys.size() > told ? fmt::format(" and {} more", keys.size() - told) : "");
    }
    if (one.program_version != other.program_version)
        return fmt::format("the version of the program ({} and {})", one.program_version, other.program_version);
    return "the ties of their network files";
}

/// The metrics that all have, in the order of the first.
void join_metrics(StudyFacts& facts, Members members) {
    const StudyFacts& first = members.front()->facts();
    const bool same_weeks = std::all_of(members.begin(), members.end(),
                                        [&first](const auto& member) { return member->facts().weeks == first.weeks; });
    for (std::size_t metric = 0; metric != first.metrics.size(); ++metric) {
        output::StoredMetric kept = first.stored[metric];
        kept.outcome = kept.outcome && same_weeks;
        bool common = true;
        for (const auto& member : members) {
            const auto there = member->metric_called(first.metrics[metric].name);
            common = common && there && member->facts().metrics[*there].unit == first.metrics[metric].unit;
            if (!common) break;
            kept.weekly = kept.weekly && member->facts().stored[*there].weekly;
            kept.outcome = kept.outcome && member->facts().stored[*there].outcome;
            kept.of_parts = kept.of_parts && member->facts().stored[*there].of_parts;
        }
        if (!common || (!kept.weekly && !kept.outcome)) continue;
        facts.metrics.push_back(first.metrics[metric]);
        facts.stored.push_back(kept);
    }
    if (!facts.metrics.empty()) return;
    throw output::OutputRefused(
        members.back()->files().front().facts().path,
        fmt::format("it keeps no metric that {} keeps as well", members.front()->files().front().facts().path.string()),
        "run both with the same 'record'");
}

void join_weeks(StudyFacts& facts, Members members) {
    facts.weeks = members.front()->facts().weeks;
    facts.kept_weeks = members.front()->facts().kept_weeks;
    for (const auto& member : members) {
        const StudyFacts& own = member->facts();
        facts.weeks = std::min(facts.weeks, own.weeks);
        std::vector<Week> both;
        std::set_intersection(facts.kept_weeks.begin(), facts.kept_weeks.end(), own.kept_weeks.begin(),
                              own.kept_weeks.end(), std::back_inserter(both));
        facts.kept_weeks = std::move(both);
        if (facts.kept.empty()) facts.kept = own.kept;
    }
}

/// The worlds of all, where worlds of one number are the same in all of them, as far as all know what they are like; else none.
StudyWorlds common_worlds(Members members, const std::vector<std::uint32_t>& replicates) {
    StudyWorlds worlds;
    const StudyWorlds& first = members.front()->facts().worlds;
    worlds.set = first.set;
    for (const Described& parameter : first.parameters) {
        const bool known = std::all_of(members.begin(), members.end(), [&parameter](const auto& member) {
            const auto& own = member->facts().worlds.parameters;
            return std::any_of(own.begin(), own.end(),
                               [&parameter](const Described& each) { return each.name == parameter.name; });
        });
        if (known) worlds.parameters.push_back(parameter);
    }
    struct World {
        std::vector<double> values;
        int structure = -1;
        bool operator==(const World&) const = default;
    };
    std::map<std::uint32_t, World> all;
    std::map<std::uint32_t, std::uint32_t> world_of;
    for (const auto& member : members) {
        const StudyFacts& own = member->facts();
        if (!own.worlds.any() || own.worlds.set != first.set || worlds.parameters.empty()) return {};
        for (std::size_t world = 0; world != own.worlds.numbers.size(); ++world) {
            World one;
            for (const Described& parameter : worlds.parameters) {
                const auto place =
                    std::find_if(own.worlds.parameters.begin(), own.worlds.parameters.end(),
                                 [&parameter](const Described& each) { return each.name == parameter.name; });
                one.values.push_back(
                    own.worlds.values[world][static_cast<std::size_t>(place - own.worlds.parameters.begin())]);
            }
            if (!own.worlds.structures.empty()) one.structure = own.worlds.structures[world];
            const auto [known, fresh] = all.emplace(own.worlds.numbers[world], one);
            if (!fresh && known->second != one) return {};
        }
        for (std::size_t place = 0; place != own.replicates.size(); ++place) {
            const std::uint32_t number = own.worlds.numbers[own.worlds.of_replicate[place]];
            const auto [known, fresh] = world_of.emplace(own.replicates[place], number);
            if (!fresh && known->second != number) return {};
        }
    }
    for (const auto& [number, world] : all) {
        worlds.numbers.push_back(number);
        worlds.values.push_back(world.values);
        if (world.structure >= 0) worlds.structures.push_back(static_cast<std::uint8_t>(world.structure));
    }
    if (worlds.structures.size() != worlds.numbers.size()) worlds.structures.clear();
    for (const std::uint32_t replicate : replicates)
        worlds.of_replicate.push_back(place_of(world_of.at(replicate), worlds.numbers));
    return worlds;
}

void decide_on_pairs(StudyFacts& facts, Members members) {
    const auto of_any = [&members](const auto& asked) { return std::any_of(members.begin(), members.end(), asked); };
    const std::uint64_t seed = members.front()->facts().provenance.seed;
    const bool one_seed = !of_any([seed](const auto& member) { return member->facts().provenance.seed != seed; });
    const bool any_worlds = of_any([](const auto& member) { return member->facts().worlds.any(); });
    facts.paired_across = facts.worlds.any() || (!any_worlds && one_seed);
    facts.how_paired =
        facts.worlds.any() && one_seed ? "paired by world: they live in the same worlds, and have the same seed"
        : facts.worlds.any() ? "paired by world: they live in the same worlds; their seeds differ, so luck does too"
        : any_worlds         ? "not paired, as their worlds differ: intervals are Welch's"
        : one_seed ? "paired by replicate: they have the same seed, so luck is shared as far as they are alike"
                   : "not paired, as their seeds differ: intervals are Welch's";
}

}  // namespace

bool Study::paired(std::size_t variant, std::size_t other) const {
    return facts_.paired_across || scenario(variant) == scenario(other);
}

void Study::join_scenarios() {
    const std::vector<std::string> names = names_of(members_);
    facts_.provenance = members_.front()->facts().provenance;
    facts_.provenance.scenario_name = fmt::format("{}", fmt::join(names, ", "));
    facts_.provenance.scenario_sha256.clear();
    join_weeks(facts_, members_);
    join_metrics(facts_, members_);
    facts_.parts = members_.front()->facts().parts;
    for (std::size_t each = 0; each != members_.size(); ++each) {
        const StudyFacts& own = members_[each]->facts();
        std::vector<std::uint32_t> both;
        std::set_union(facts_.replicates.begin(), facts_.replicates.end(), own.replicates.begin(), own.replicates.end(),
                       std::back_inserter(both));
        facts_.replicates = std::move(both);
        facts_.planned_replicates = std::max(facts_.planned_replicates, own.planned_replicates);
        facts_.unsealed.insert(facts_.unsealed.end(), own.unsealed.begin(), own.unsealed.end());
        if (!(own.parts == facts_.parts)) facts_.parts = {};
        StudyScenario& scenario = facts_.scenarios.emplace_back();
        scenario.name = names[each];
        for (const output::TrajectoryFile& file : members_[each]->files()) scenario.files.push_back(file.facts().path);
        if (each != 0) scenario.differs = difference(members_.front()->facts(), own);
        if (!facts_.provenance.scenario_sha256.empty()) facts_.provenance.scenario_sha256 += ", ";
        facts_.provenance.scenario_sha256 += own.provenance.scenario_sha256;
    }
    for (std::size_t each = 0; each != members_.size(); ++each) {
        const StudyFacts& own = members_[each]->facts();
        const std::size_t before = facts_.variants.size();
        for (std::size_t index = 0; index != own.variants.size(); ++index) {
            StudyVariant variant = own.variants[index];
            std::size_t baseline = before + variant.baseline;
            if (each != 0 && variant.baseline == index) {  // a house's baseline meets that of the first one
                const auto same = members_.front()->variant_called(variant.name);
                baseline = same.value_or(members_.front()->facts().variants.front().baseline);
            }
            variant.baseline = baseline;
            variant.name = names[each] + "/" + variant.name;
            variant.scenario = each;
            std::vector<bool> finished(facts_.replicates.size(), false);
            for (std::size_t place = 0; place != own.replicates.size(); ++place)
                finished[place_of(own.replicates[place], facts_.replicates)] = variant.finished[place];
            variant.finished = std::move(finished);
            facts_.variants.push_back(std::move(variant));
            index_there_.push_back(index);
        }
    }
    facts_.worlds = common_worlds(members_, facts_.replicates);
    decide_on_pairs(facts_, members_);
}

}  // namespace raaderum::compare
