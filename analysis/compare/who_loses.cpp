#include "compare/who_loses.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::compare {
namespace {

/// One replicate's positions at one recorded week.
std::span<const float> at_week(const std::vector<float>& state, const output::StoredAgents& agents,
                               std::size_t replicate, std::size_t week) {
    return std::span(state).subspan((replicate * agents.weeks.size() + week) * agents.positions, agents.positions);
}

/// The third (0, 1, 2) of each position by its value, ties by number; 3 where it is vacant.
std::vector<std::size_t> thirds_of(std::span<const float> values) {
    std::vector<std::size_t> order;
    for (std::size_t position = 0; position != values.size(); ++position) {
        if (!std::isnan(values[position])) order.push_back(position);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<std::size_t> thirds(values.size(), 3);
    for (std::size_t rank = 0; rank != order.size(); ++rank) thirds[order[rank]] = 3 * rank / order.size();
    return thirds;
}

/// Sums over a replicate's positions of one third.
struct Gathered {
    std::size_t positions = 0;
    double own = 0.0;
    double baseline = 0.0;
};

}  // namespace

std::vector<ThirdsOf> who_loses(const Study& study, std::span<const std::size_t> baselines, std::string_view by,
                                std::string_view state) {
    std::vector<ThirdsOf> all;
    for (std::size_t variant = 0; variant != baselines.size(); ++variant) {
        const std::size_t baseline = baselines[variant];
        const output::StoredAgents agents = study.agents(variant);
        if (variant == baseline || agents.replicates.empty() || !study.facts().variants[baseline].has_agents) continue;
        const output::StoredAgents there = study.agents(baseline);
        check(
            agents.replicates == there.replicates && agents.weeks == there.weeks && agents.positions == there.positions,
            "variants of one study record the same people");
        const std::vector<float> start = study.agent_state(baseline, by);
        const std::vector<float> own = study.agent_state(variant, state);
        const std::vector<float> other = study.agent_state(baseline, state);
        const std::size_t end = agents.weeks.size() - 1;
        std::array<stats::PairedDifference, 3> pairs;
        ThirdsOf made{variant, baseline, {}};
        for (std::size_t replicate = 0; replicate != agents.replicates.size(); ++replicate) {
            std::array<Gathered, 4> sums;
            const std::vector<std::size_t> third = thirds_of(at_week(start, agents, replicate, 0));
            const auto values = at_week(own, agents, replicate, end);
            const auto baseline_values = at_week(other, agents, replicate, end);
            for (std::size_t position = 0; position != agents.positions; ++position) {
                if (std::isnan(values[position]) || std::isnan(baseline_values[position])) continue;
                Gathered& sum = sums[third[position]];
                ++sum.positions;
                sum.own += static_cast<double>(values[position]);
                sum.baseline += static_cast<double>(baseline_values[position]);
            }
            for (std::size_t each = 0; each != pairs.size(); ++each) {
                if (sums[each].positions == 0) continue;
                const auto count = static_cast<double>(sums[each].positions);
                pairs[each].add(sums[each].own / count, sums[each].baseline / count);
                made.thirds[each].positions += sums[each].positions;
            }
        }
        for (std::size_t each = 0; each != pairs.size(); ++each) {
            Third& third = made.thirds[each];
            third.mean = pairs[each].values().mean();
            third.baseline = pairs[each].baselines().mean();
            third.difference = pairs[each].differences().mean();
            third.low = third.difference - pairs[each].differences().half_width();
            third.high = third.difference + pairs[each].differences().half_width();
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
