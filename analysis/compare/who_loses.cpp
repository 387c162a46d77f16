#include "compare/who_loses.hpp"

#include "output/failure.hpp"
#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace raaderum::compare {
namespace {

/// One replicate's positions at one recorded week.
std::span<const float> at_week(const std::vector<float>& state, const output::StoredAgents& agents,
                               std::size_t replicate, std::size_t week) {
    return std::span(state).subspan((replicate * agents.weeks.size() + week) * agents.positions, agents.positions);
}

constexpr std::size_t thirds_count = 3;
constexpr std::size_t vacant = thirds_count;

/// The third (0, 1, 2) of each position by its value, ties by number; `vacant` where nobody is there.
std::vector<std::size_t> thirds_of(std::span<const float> values) {
    std::vector<std::size_t> order;
    for (std::size_t position = 0; position != values.size(); ++position) {
        if (!std::isnan(values[position])) order.push_back(position);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<std::size_t> thirds(values.size(), vacant);
    for (std::size_t rank = 0; rank != order.size(); ++rank) thirds[order[rank]] = thirds_count * rank / order.size();
    return thirds;
}

/// What is compared, by the people recorded: the world of each recorded replicate, or the replicate itself where there are no
/// worlds.
std::vector<std::size_t> units_of(const StudyFacts& facts, const std::vector<std::uint32_t>& recorded) {
    std::vector<std::size_t> units;
    for (const std::uint32_t replicate : recorded) {
        const auto place = static_cast<std::size_t>(
            std::lower_bound(facts.replicates.begin(), facts.replicates.end(), replicate) - facts.replicates.begin());
        units.push_back(facts.worlds.any() ? facts.worlds.of_replicate.at(place) : place);
    }
    return units;
}

/// A replicate's positions of one third that are filled at the end on both sides.
struct Gathered {
    std::size_t positions = 0;
    double own = 0.0;
    double baseline = 0.0;
};
using GatheredThirds = std::array<Gathered, thirds_count>;

GatheredThirds gather(std::span<const float> start, std::span<const float> own, std::span<const float> baseline) {
    const std::vector<std::size_t> third = thirds_of(start);
    GatheredThirds sums;
    for (std::size_t position = 0; position != third.size(); ++position) {
        const bool filled = !std::isnan(own[position]) && !std::isnan(baseline[position]);
        if (third[position] == vacant || !filled) continue;
        Gathered& sum = sums[third[position]];
        ++sum.positions;
        sum.own += static_cast<double>(own[position]);
        sum.baseline += static_cast<double>(baseline[position]);
    }
    return sums;
}

/// One third of a world's people, in the mean of its replicates.
struct Means {
    stats::RunningMean own;
    stats::RunningMean baseline;
};

Third third_from(const std::map<std::size_t, std::array<Means, thirds_count>>& units, std::size_t index) {
    stats::PairedDifference pairs;
    for (const auto& [unit, thirds] : units) pairs.add(thirds[index].own.mean(), thirds[index].baseline.mean());
    Third third;
    third.pairs = pairs.differences().count();
    third.mean = pairs.values().mean();
    third.baseline = pairs.baselines().mean();
    third.difference = pairs.differences().mean();
    third.low = third.difference - pairs.differences().half_width();
    third.high = third.difference + pairs.differences().half_width();
    return third;
}

}  // namespace

std::vector<ThirdsOf> who_loses(const Study& study, std::span<const std::size_t> baselines, std::string_view by,
                                std::string_view state) {
    std::vector<ThirdsOf> all;
    for (std::size_t variant = 0; variant != baselines.size(); ++variant) {
        const std::size_t baseline = baselines[variant];
        const output::StoredAgents agents = study.agents(variant);
        if (variant == baseline || agents.replicates.empty() || !study.facts().variants[baseline].has_agents) continue;
        const output::StoredAgents there = study.agents(baseline);
        if (agents.replicates != there.replicates || agents.weeks != there.weeks
            || agents.positions != there.positions) {
            throw output::SystemFailure(study.files().front().facts().path, "compare people",
                                        "its variants do not record the same ones");
        }
        const std::vector<float> start = study.agent_state(baseline, by);
        const std::vector<float> own = study.agent_state(variant, state);
        const std::vector<float> other = study.agent_state(baseline, state);
        const std::size_t end = agents.weeks.size() - 1;
        const std::vector<std::size_t> unit_of = units_of(study.facts(), agents.replicates);
        std::map<std::size_t, std::array<Means, thirds_count>> units;
        std::array<std::size_t, thirds_count> positions{};
        for (std::size_t replicate = 0; replicate != agents.replicates.size(); ++replicate) {
            const GatheredThirds sums =
                gather(at_week(start, agents, replicate, 0), at_week(own, agents, replicate, end),
                       at_week(other, agents, replicate, end));
            for (std::size_t third = 0; third != thirds_count; ++third) {
                if (sums[third].positions == 0) continue;
                const auto count = static_cast<double>(sums[third].positions);
                Means& means = units[unit_of[replicate]][third];
                means.own.add(sums[third].own / count);
                means.baseline.add(sums[third].baseline / count);
                positions[third] += sums[third].positions;
            }
        }
        ThirdsOf made{variant, baseline, {}};
        for (std::size_t third = 0; third != thirds_count; ++third) {
            made.thirds[third] = third_from(units, third);
            made.thirds[third].positions = positions[third];
        }
        all.push_back(made);
    }
    return all;
}

std::vector<std::string> recorded_states(const Study& study) {
    std::vector<std::string> names;
    for (std::size_t variant = 0; variant != study.facts().variants.size() && names.empty(); ++variant) {
        for (const Described& state : study.agents(variant).states) names.push_back(state.name);
    }
    return names;
}

std::vector<ThirdsByState> who_loses_by(const Study& study, std::span<const std::size_t> baselines,
                                        std::string_view by) {
    const std::vector<std::string> recorded = recorded_states(study);
    const auto has = [&](std::string_view state) {
        return std::find(recorded.begin(), recorded.end(), state) != recorded.end();
    };
    std::vector<ThirdsByState> all;
    if (!has(by)) return all;
    for (const std::string_view state : states_told) {
        if (!has(state)) continue;
        std::vector<ThirdsOf> rows = who_loses(study, baselines, by, state);
        if (!rows.empty()) all.push_back({std::string(by), std::string(state), std::move(rows)});
    }
    return all;
}

}  // namespace raaderum::compare
