// The run in memory, in the place of a trajectory file: what is asked of a file is answered from it. So studies, comparisons and
// tables are made by the program's own rooms, and are the same to the last digit.
#include "output/trajectory_file.hpp"

#include "core/check.hpp"
#include "packages/npm/lived.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace raaderum::output {
namespace {

using packages::lived;

constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

Described described(Metric metric) {
    const MetricInfo& own = info(metric);
    return {std::string(own.name), std::string(own.long_name), std::string(own.unit), own.better,
            std::string(own.formula)};
}

/// The metrics in the order of a file: those whose weeks are kept, then those of which only a mean is.
void tell_metrics(const Kept& kept, StoredFacts& facts) {
    if (!kept.weeks.empty()) {
        for (const Metric metric : kept.metrics) facts.metrics.push_back(described(metric));
    }
    for (std::size_t metric = 0; metric != facts.metrics.size(); ++metric) {
        const auto& own = kept.part_metrics;
        const bool of_parts = std::find(own.begin(), own.end(), kept.metrics[metric]) != own.end();
        facts.stored.push_back({true, false, facts.parts.any() && of_parts});
    }
    for (const Metric metric : kept.outcomes) {
        const auto place = kept.weeks.empty() ? std::nullopt : kept.place_of(metric);
        if (place) {
            facts.stored[*place].outcome = true;
            continue;
        }
        facts.metrics.push_back(described(metric));
        facts.stored.push_back({false, true});
    }
}

StoredVariant variant_in(const Experiment& experiment, std::size_t index) {
    const VariantLabel& label = experiment.variants[index];
    StoredVariant variant;
    variant.name = label.name;
    variant.overrides = label.overrides;
    variant.compared_with = experiment.variants[label.baseline].name;
    for (const auto& [number, trajectories] : lived().replicates) {
        variant.replicates.push_back(number);
        variant.finished.push_back(trajectories[index].finished());
        if (experiment.worlds.any())
            variant.worlds.push_back(static_cast<std::uint32_t>(experiment.worlds.world_of(number)));
        variant.has_agents = variant.has_agents || !trajectories[index].agents.weeks.empty();
    }
    return variant;
}

StoredWorlds worlds_in(const Experiment& experiment) {
    StoredWorlds worlds;
    if (!experiment.worlds.any()) return worlds;
    std::vector<std::uint32_t> replicates;
    for (const auto& [number, trajectories] : lived().replicates) replicates.push_back(number);
    worlds.numbers = worlds_of(experiment.worlds, replicates);
    if (const WorldsSet* const set = experiment.worlds.set.get()) {
        worlds.set = set->name;
        worlds.checksum = set->checksum;
        for (const std::uint32_t number : worlds.numbers) {
            if (!set->structures.empty()) worlds.structures.push_back(set->structures.at(number));
        }
    }
    const std::vector<UncertainParameter>& uncertain = experiment.worlds.uncertain;
    worlds.values.resize(uncertain.size() * worlds.numbers.size());
    for (std::size_t row = 0; row != worlds.numbers.size(); ++row) {
        const std::vector<double> drawn = world_values(uncertain, experiment.provenance.seed, worlds.numbers[row]);
        for (std::size_t key = 0; key != drawn.size(); ++key)
            worlds.values[key * worlds.numbers.size() + row] = static_cast<float>(drawn[key]);
    }
    for (const UncertainParameter& each : uncertain) {
        const ParameterInfo& parameter = *each.parameter;
        worlds.parameters.push_back({std::string(parameter.key),
                                     std::string(parameter.meaning),
                                     std::string(parameter.unit),
                                     Better::neither,
                                     {}});
    }
    return worlds;
}

StoredFacts facts_of(const std::filesystem::path& path) {
    const Experiment& experiment = lived().experiment;
    const Kept kept = kept_by(experiment);
    StoredFacts facts;
    facts.path = path;
    facts.provenance = experiment.provenance;
    facts.weeks = experiment.weeks;
    facts.everything = kept.everything;
    facts.kept_weeks = kept.weeks;
    facts.complete = true;
    if (!kept.weeks.empty()) facts.parts = experiment.parts;
    tell_metrics(kept, facts);
    for (std::size_t index = 0; index != experiment.variants.size(); ++index)
        facts.variants.push_back(variant_in(experiment, index));
    facts.worlds = worlds_in(experiment);
    facts.ties = experiment.ties;
    return facts;
}

std::size_t place_among(const std::vector<Metric>& metrics, std::string_view name) {
    const auto found =
        std::find_if(metrics.begin(), metrics.end(), [name](Metric metric) { return info(metric).name == name; });
    check(found != metrics.end(), "a metric is asked for that is kept");
    return static_cast<std::size_t>(found - metrics.begin());
}

/// Puts the kept weeks of one row where they belong among `weeks`; those that were not reached stay as they are.
void put_weeks(const float* row, std::size_t reached, const std::vector<Week>& kept, Weeks weeks, float* to) {
    const Weeks places = places_within(kept, weeks);
    for (std::size_t at = places.from; at < std::min(places.to, reached); ++at)
        to[static_cast<std::size_t>(kept[at]) - weeks.from] = row[at];
}

/// The replicates whose people are recorded.
std::vector<const Trajectory*> with_agents(std::size_t variant) {
    std::vector<const Trajectory*> found;
    for (const auto& [number, trajectories] : lived().replicates) {
        if (!trajectories[variant].agents.weeks.empty()) found.push_back(&trajectories[variant]);
    }
    return found;
}

}  // namespace

TrajectoryFile::TrajectoryFile(const std::filesystem::path& path, SealCheck) : facts_(facts_of(path)) {}

std::vector<TrajectoryFile> TrajectoryFile::open(std::span<const std::filesystem::path> paths, SealCheck seal) {
    std::vector<TrajectoryFile> files;
    for (const std::filesystem::path& path : paths) files.emplace_back(path, seal);
    return files;
}

std::vector<float> TrajectoryFile::metric(std::size_t variant, std::string_view name, Weeks weeks) const {
    return metric(variant, name, weeks, 0, facts_.variants.at(variant).replicates.size());
}

std::vector<float> TrajectoryFile::metric(std::size_t variant, std::string_view name, Weeks weeks, std::size_t first,
                                          std::size_t count) const {
    const std::size_t metric = place_among(kept_by(lived().experiment).metrics, name);
    std::vector<float> values(count * weeks.count(), no_number);
    for (std::size_t row = 0; row != count; ++row) {
        const Trajectory& own = lived().replicates.at(facts_.variants[variant].replicates[first + row])[variant];
        if (own.metrics.empty()) continue;
        put_weeks(own.metrics.data() + metric * own.weeks, own.weeks, facts_.kept_weeks, weeks,
                  values.data() + row * weeks.count());
    }
    return values;
}

std::vector<float> TrajectoryFile::outcome(std::size_t variant, std::string_view name) const {
    const std::size_t outcome = place_among(lived().experiment.record.trajectories.outcomes, name);
    std::vector<float> values;
    for (const auto& [number, trajectories] : lived().replicates)
        values.push_back(trajectories[variant].outcomes.at(outcome));
    return values;
}

std::vector<float> TrajectoryFile::metric_by_part(std::size_t variant, std::string_view name, Weeks weeks,
                                                  std::size_t first, std::size_t count) const {
    const std::size_t metric = place_among(kept_by(lived().experiment).part_metrics, name);
    const std::size_t parts = facts_.parts.all.size();
    const std::size_t kept = facts_.kept_weeks.size();
    std::vector<float> values(count * parts * weeks.count(), no_number);
    for (std::size_t row = 0; row != count * parts; ++row) {
        const std::uint32_t number = facts_.variants[variant].replicates[first + row / parts];
        const std::vector<float>& all = lived().replicates.at(number)[variant].by_part;
        if (all.empty()) continue;
        put_weeks(all.data() + (metric * parts + row % parts) * kept, kept, facts_.kept_weeks, weeks,
                  values.data() + row * weeks.count());
    }
    return values;
}

StoredAgents TrajectoryFile::agents(std::size_t variant) const {
    StoredAgents agents;
    for (const Trajectory* own : with_agents(variant)) {
        agents.replicates.push_back(number(own->replicate));
        agents.weeks = own->agents.weeks;
        agents.positions = own->agents.positions;
    }
    if (agents.replicates.empty()) return agents;
    for (const RecordedState& state : lived().experiment.states)
        agents.states.push_back(
            {std::string(state.name), std::string(state.long_name), std::string(state.unit), Better::neither, {}});
    return agents;
}

std::vector<float> TrajectoryFile::agent_state(std::size_t variant, std::string_view state, std::size_t first,
                                               std::size_t count) const {
    const StoredAgents layout = agents(variant);
    const auto found = std::find_if(layout.states.begin(), layout.states.end(),
                                    [state](const Described& each) { return each.name == state; });
    check(found != layout.states.end(), "a state is asked for that is recorded");
    const auto place = static_cast<std::size_t>(found - layout.states.begin());
    const std::size_t states = layout.states.size();
    const std::vector<const Trajectory*> recorded = with_agents(variant);
    std::vector<float> values(count * layout.weeks.size() * layout.positions, no_number);
    for (std::size_t row = 0; row != count; ++row) {
        const AgentRecord& own = recorded[first + row]->agents;
        for (std::size_t week = 0; week != own.weeks.size(); ++week) {
            std::copy_n(own.values.data() + (week * states + place) * own.positions, own.positions,
                        values.data() + (row * layout.weeks.size() + week) * layout.positions);
        }
    }
    return values;
}

std::vector<StoredNetwork> TrajectoryFile::networks(std::size_t) const { return {}; }

}  // namespace raaderum::output
