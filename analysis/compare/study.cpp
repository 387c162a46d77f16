#include "compare/study.hpp"

#include "core/check.hpp"
#include "core/units.hpp"
#include "observe/defined.hpp"
#include "output/failure.hpp"
#include "scenario/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

namespace raaderum::compare {
namespace {

using output::OutputRefused;
using output::StoredFacts;
using output::StoredVariant;

bool same_layout(const StoredFacts& one, const StoredFacts& other) {
    return one.weeks == other.weeks && one.kept_weeks == other.kept_weeks && one.metrics == other.metrics
           && one.stored == other.stored && one.worlds.parameters == other.worlds.parameters
           && std::equal(one.variants.begin(), one.variants.end(), other.variants.begin(), other.variants.end(),
                         [](const StoredVariant& a, const StoredVariant& b) { return a.name == b.name; });
}

void refuse_unlike(const StoredFacts& first, const StoredFacts& other) {
    const std::string apart = output::why_apart(first.provenance, other.provenance);
    if (!apart.empty()) {
        throw OutputRefused(other.path, fmt::format("{}, in {}", apart, first.path.string()), "give shards of one run");
    }
    if (same_layout(first, other)) return;
    throw output::SystemFailure(other.path, "read",
                                fmt::format("its variants, metrics or weeks are not those of {}, though both say that "
                                            "they are of one plan",
                                            first.path.string()));
}

/// Files by scenario, in the order in which each is met first.
std::vector<std::vector<output::TrajectoryFile>> by_scenario(std::vector<output::TrajectoryFile> files) {
    std::vector<std::vector<output::TrajectoryFile>> groups;
    for (output::TrajectoryFile& file : files) {
        const std::string& digest = file.facts().provenance.plan_digest;
        const auto own = std::find_if(groups.begin(), groups.end(), [&digest](const auto& group) {
            return group.front().facts().provenance.plan_digest == digest;
        });
        if (own != groups.end()) {
            own->push_back(std::move(file));
        } else {
            groups.emplace_back().push_back(std::move(file));
        }
    }
    return groups;
}

std::map<std::uint32_t, const StoredFacts*> owners_of_replicates(std::span<const output::TrajectoryFile> files) {
    std::map<std::uint32_t, const StoredFacts*> owners;
    for (const output::TrajectoryFile& file : files) {
        for (const std::uint32_t replicate : file.facts().variants.front().replicates) {
            const auto [found, fresh] = owners.emplace(replicate, &file.facts());
            if (!fresh) {
                throw OutputRefused(file.facts().path,
                                    fmt::format("replicate {} lies in {} too", replicate, found->second->path.string()),
                                    "give each shard once");
            }
        }
    }
    return owners;
}

/// Events of each variant and the number of replicates asked for, from the scenario itself; a scenario of another version
/// of the program may not be readable any more, and then these stay unknown.
void read_plan_into(StudyFacts& facts, std::span<const output::TrajectoryFile> files) {
    scenario::Overrides overrides;
    overrides.files_given = true;
    constexpr std::uint64_t any_memory = std::numeric_limits<std::uint64_t>::max();
    try {
        for (const output::TrajectoryFile& file : files) {
            const Plan plan = scenario::load_plan(file.facts().provenance.scenario_resolved, "scenario_resolved",
                                                  overrides, {}, any_memory);
            const bool ended_by_itself = plan.until && file.facts().complete;
            const std::size_t wanted = ended_by_itself ? file.facts().variants.front().replicates.size()
                                                       : static_cast<std::size_t>(plan.replicates);
            facts.planned_replicates = std::max(facts.planned_replicates, wanted);
            for (StudyVariant& variant : facts.variants) {
                for (const Variant& planned : plan.variants) {
                    if (planned.name == variant.name) variant.events = planned.settings.events;
                }
            }
        }
    } catch (const scenario::BadInput&) {
        return;
    }
    for (std::uint32_t replicate = 0; replicate < facts.planned_replicates; ++replicate) {
        if (!std::binary_search(facts.replicates.begin(), facts.replicates.end(), replicate)) {
            facts.missing.push_back(replicate);
        }
    }
}

/// The worlds of all files; shards may share some.
StudyWorlds worlds_of(std::span<const output::TrajectoryFile> files, const std::vector<std::uint32_t>& replicates) {
    StudyWorlds worlds;
    worlds.parameters = files.front().facts().worlds.parameters;
    worlds.set = files.front().facts().worlds.set;
    std::map<std::uint32_t, std::uint8_t> structures;
    std::map<std::uint32_t, std::vector<double>> values;
    std::map<std::uint32_t, std::uint32_t> world_of;
    for (const output::TrajectoryFile& file : files) {
        const output::StoredWorlds& own = file.facts().worlds;
        for (std::size_t world = 0; world != own.numbers.size(); ++world) {
            if (!own.structures.empty()) structures[own.numbers[world]] = own.structures[world];
            std::vector<double>& drawn = values[own.numbers[world]];
            drawn.clear();
            for (std::size_t parameter = 0; parameter != own.parameters.size(); ++parameter) {
                drawn.push_back(static_cast<double>(own.values[parameter * own.numbers.size() + world]));
            }
        }
        const StoredVariant& variant = file.facts().variants.front();
        for (std::size_t row = 0; row != variant.worlds.size(); ++row) {
            world_of[variant.replicates[row]] = variant.worlds[row];
        }
    }
    for (auto& [number, drawn] : values) {
        worlds.numbers.push_back(number);
        worlds.values.push_back(std::move(drawn));
    }
    for (const auto& [number, structure] : structures) worlds.structures.push_back(structure);
    if (!worlds.any()) return worlds;
    for (const std::uint32_t replicate : replicates) {
        const auto world = world_of.find(replicate);
        if (world == world_of.end() || !values.contains(world->second)) {
            throw output::SystemFailure(files.front().facts().path, "read its worlds",
                                        fmt::format("replicate {} lives in none", replicate));
        }
        worlds.of_replicate.push_back(place_of(world->second, worlds.numbers));
    }
    return worlds;
}

}  // namespace

Weeks last_year(std::size_t weeks) { return {weeks - in_last_year(weeks), weeks}; }

std::size_t place_of(std::uint32_t number, const std::vector<std::uint32_t>& numbers) {
    return static_cast<std::size_t>(std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
}

Study::Study(std::span<const std::filesystem::path> files, output::SealCheck seal) {
    check(!files.empty(), "a study has at least one file");
    std::vector<std::vector<output::TrajectoryFile>> groups = by_scenario(output::TrajectoryFile::open(files, seal));
    if (groups.size() == 1) {
        files_ = std::move(groups.front());
        read_facts();
        return;
    }
    for (auto& group : groups) members_.push_back(std::shared_ptr<const Study>(new Study(std::move(group))));
    join_scenarios();
}

Study::Study(std::vector<output::TrajectoryFile> files) : files_(std::move(files)) { read_facts(); }

void Study::read_facts() {
    const StoredFacts& first = files_.front().facts();
    for (const output::TrajectoryFile& file : files_) refuse_unlike(first, file.facts());
    for (const auto& [replicate, owner] : owners_of_replicates(files_)) facts_.replicates.push_back(replicate);
    facts_.provenance = first.provenance;
    facts_.weeks = first.weeks;
    facts_.metrics = first.metrics;
    facts_.stored = first.stored;
    facts_.kept_weeks = first.kept_weeks;
    facts_.kept = output::what_is_kept(first);
    for (std::size_t index = 0; index != first.variants.size(); ++index) {
        StudyVariant& variant = facts_.variants.emplace_back();
        variant.name = first.variants[index].name;
        variant.overrides = first.variants[index].overrides;
        variant.finished.assign(facts_.replicates.size(), false);
        for (const output::TrajectoryFile& file : files_) {
            const StoredVariant& stored = file.facts().variants.at(index);
            for (std::size_t row = 0; row != stored.replicates.size(); ++row) {
                variant.finished[place_of(stored.replicates[row], facts_.replicates)] = stored.finished[row];
            }
            variant.has_agents = variant.has_agents || stored.has_agents;
            variant.has_network = variant.has_network || stored.has_network;
        }
    }
    for (std::size_t index = 0; index != first.variants.size(); ++index) {
        const auto baseline = variant_called(first.variants[index].compared_with);
        if (!baseline) {
            throw output::SystemFailure(first.path, "read variant " + first.variants[index].name,
                                        "it is compared with an unknown variant");
        }
        facts_.variants[index].baseline = *baseline;
    }
    facts_.parts = first.parts;
    for (const output::TrajectoryFile& file : files_) {
        if (file.facts().seal == output::SealMark::sealed) continue;
        facts_.unsealed.push_back({file.facts().path, file.facts().seal, file.facts().impossible});
    }
    facts_.worlds = worlds_of(files_, facts_.replicates);
    read_plan_into(facts_, files_);
}

std::optional<std::size_t> Study::variant_called(std::string_view name) const {
    for (std::size_t index = 0; index != facts_.variants.size(); ++index) {
        if (facts_.variants[index].name == name) return index;
    }
    return std::nullopt;
}

std::optional<std::size_t> Study::metric_called(std::string_view name) const {
    for (std::size_t index = 0; index != facts_.metrics.size(); ++index) {
        if (same_metric(facts_.metrics[index].name, name)) return index;
    }
    return std::nullopt;
}

}  // namespace raaderum::compare
