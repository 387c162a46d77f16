#include "compare/who_loses.hpp"

#include "compare/csv.hpp"
#include "stats/paired.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace raaderum::compare {
namespace {

constexpr std::size_t thirds_count = 3;
constexpr std::size_t in_no_third = thirds_count;
constexpr std::string_view person_known_by = "tenure";

/// One replicate's positions at one recorded week.
std::span<const float> at_week(const std::vector<float>& state, const output::StoredAgents& agents,
                               std::size_t replicate, std::size_t week) {
    return std::span(state).subspan((replicate * agents.weeks.size() + week) * agents.positions, agents.positions);
}

/// The third (0, 1, 2) of each position by its value, ties by number; `in_no_third` where there is none.
std::vector<std::size_t> thirds_by_value(std::span<const float> values) {
    std::vector<std::size_t> order;
    for (std::size_t position = 0; position != values.size(); ++position) {
        if (!std::isnan(values[position])) order.push_back(position);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<std::size_t> thirds(values.size(), in_no_third);
    for (std::size_t rank = 0; rank != order.size(); ++rank) thirds[order[rank]] = thirds_count * rank / order.size();
    return thirds;
}

/// What is compared, by the people recorded: the world of each recorded replicate, or the replicate itself where there are no
/// worlds.
std::vector<std::size_t> units_of(const StudyFacts& facts, const std::vector<std::uint32_t>& recorded) {
    std::vector<std::size_t> units;
    for (const std::uint32_t replicate : recorded) {
        const std::size_t place = place_of(replicate, facts.replicates);
        units.push_back(facts.worlds.any() ? facts.worlds.of_replicate.at(place) : place);
    }
    return units;
}

/// One side of a replicate: what its positions were like at the start and the end.
struct Side {
    std::span<const float> tenure_then;  ///< empty: not recorded
    std::span<const float> tenure_now;
    std::span<const float> now;  ///< the state; NaN where a position is vacant

    /// Whether the one who held the position at the start still does, so many weeks later.
    bool stays(std::size_t position, float weeks) const {
        return !std::isnan(now[position])
               && (tenure_now.empty() || tenure_now[position] == tenure_then[position] + weeks);
    }
};

struct Sum {
    std::size_t people = 0;
    double sum = 0.0;
    void add(float value) {
        ++people;
        sum += static_cast<double>(value);
    }
    void add_one_of(bool counts) {
        ++people;
        sum += counts ? 1.0 : 0.0;
    }
    double mean() const { return sum / static_cast<double>(people); }
};

struct Both {
    Sum own;
    Sum baseline;
};

/// What one replicate tells.
struct Gathered {
    std::array<Both, thirds_count> stayers;
    std::array<Both, thirds_count> left;
    Both newcomers;
};

Gathered gather(std::span<const float> by, const Side& own, const Side& baseline, float weeks) {
    const bool persons = !own.tenure_then.empty();
    std::vector<float> of_both(by.begin(), by.end());  // the people who are there on both sides at the start
    for (std::size_t position = 0; persons && position != of_both.size(); ++position) {
        if (own.tenure_then[position] != baseline.tenure_then[position])
            of_both[position] = static_cast<float>(unknown);
    }
    const std::vector<std::size_t> third = thirds_by_value(of_both);
    Gathered gathered;
    for (std::size_t position = 0; position != third.size(); ++position) {
        const bool own_stays = own.stays(position, weeks);
        const bool other_stays = baseline.stays(position, weeks);
        if (third[position] != in_no_third && own_stays && other_stays) {
            gathered.stayers[third[position]].own.add(own.now[position]);
            gathered.stayers[third[position]].baseline.add(baseline.now[position]);
        }
        if (!persons) continue;
        if (third[position] != in_no_third) {
            gathered.left[third[position]].own.add_one_of(!own_stays);
            gathered.left[third[position]].baseline.add_one_of(!other_stays);
        }
        if (!own_stays && !std::isnan(own.now[position])) gathered.newcomers.own.add(own.now[position]);
        if (!other_stays && !std::isnan(baseline.now[position]))
            gathered.newcomers.baseline.add(baseline.now[position]);
    }
    return gathered;
}

/// The means of a group, a number per replicate on either side, gathered by world where there are any.
class Units {
  public:
    void add(std::size_t unit, const Both& both) {
        people_ += both.own.people;
        if (both.own.people == 0 || both.baseline.people == 0) return;
        Means& means = units_[unit];
        means.own.add(both.own.mean());
        means.baseline.add(both.baseline.mean());
    }
    GroupMeans means() const {
        stats::PairedDifference pairs;
        for (const auto& [unit, means] : units_) pairs.add(means.own.mean(), means.baseline.mean());
        GroupMeans group;
        group.people = people_;
        group.pairs = pairs.differences().count();
        group.mean = pairs.values().mean();
        group.baseline = pairs.baselines().mean();
        group.difference = pairs.differences().mean();
        group.low = group.difference - pairs.differences().half_width();
        group.high = group.difference + pairs.differences().half_width();
        return group;
    }

  private:
    struct Means {
        stats::RunningMean own;
        stats::RunningMean baseline;
    };
    std::map<std::size_t, Means> units_;
    std::size_t people_ = 0;
};

bool has_state(const output::StoredAgents& agents, std::string_view name) {
    return std::any_of(agents.states.begin(), agents.states.end(),
                       [name](const Described& state) { return state.name == name; });
}

std::string row_of(const std::string& keys, std::string_view who, const ThirdsOf& own, std::size_t people,
                   const GroupMeans& group, const GroupMeans& left) {
    std::string row = fmt::format("{},{},{},{},{},{}", keys, who, own.of_persons ? "persons" : "positions",
                                  people == 0 ? std::string() : fmt::format("{}", people), group.people, group.pairs);
    for (const double value : {group.mean, group.baseline, group.difference, group.low, group.high, left.mean,
                               left.baseline, left.difference, left.low, left.high}) {
        row += "," + csv_field(value);
    }
    return row + "\n";
}

}  // namespace

std::vector<ThirdsOf> who_loses(const Study& study, std::span<const std::size_t> baselines, std::string_view by,
                                std::string_view state) {
    std::vector<ThirdsOf> all;
    for (std::size_t variant = 0; variant != baselines.size(); ++variant) {
        const std::size_t baseline = baselines[variant];
        const std::vector<StudyVariant>& variants = study.facts().variants;
        // Who is who is known within a scenario alone.
        if (variant == baseline || !variants[baseline].has_agents
            || variants[variant].scenario != variants[baseline].scenario)
            continue;
        const output::StoredAgents agents = study.agents(variant);
        const output::StoredAgents there = study.agents(baseline);
        if (agents.replicates.empty() || agents.replicates != there.replicates || agents.weeks != there.weeks
            || agents.positions != there.positions)
            continue;
        ThirdsOf made{variant, baseline, {}, {}, true};
        made.of_persons = has_state(agents, person_known_by) && has_state(there, person_known_by);
        const std::vector<float> start = study.agent_state(baseline, by);
        const std::vector<float> own_state = study.agent_state(variant, state);
        const std::vector<float> other_state = study.agent_state(baseline, state);
        std::vector<float> own_tenure;
        std::vector<float> other_tenure;
        if (made.of_persons) {
            own_tenure = study.agent_state(variant, person_known_by);
            other_tenure = study.agent_state(baseline, person_known_by);
        }
        const std::size_t end = agents.weeks.size() - 1;
        const auto weeks = static_cast<float>(agents.weeks.back() - agents.weeks.front());
        const std::vector<std::size_t> unit_of = units_of(study.of_scenario(variant).facts(), agents.replicates);
        std::array<Units, thirds_count> stayers;
        std::array<Units, thirds_count> left;
        Units newcomers;
        for (std::size_t replicate = 0; replicate != agents.replicates.size(); ++replicate) {
            const auto side = [&](const std::vector<float>& tenure, const std::vector<float>& values) {
                Side one{{}, {}, at_week(values, agents, replicate, end)};
                if (!made.of_persons) return one;
                one.tenure_then = at_week(tenure, agents, replicate, 0);
                one.tenure_now = at_week(tenure, agents, replicate, end);
                return one;
            };
            const Gathered gathered = gather(at_week(start, agents, replicate, 0), side(own_tenure, own_state),
                                             side(other_tenure, other_state), weeks);
            for (std::size_t third = 0; third != thirds_count; ++third) {
                stayers[third].add(unit_of[replicate], gathered.stayers[third]);
                left[third].add(unit_of[replicate], gathered.left[third]);
            }
            newcomers.add(unit_of[replicate], gathered.newcomers);
        }
        for (std::size_t third = 0; third != thirds_count; ++third) {
            made.thirds[third].stayers = stayers[third].means();
            made.thirds[third].left = left[third].means();
            made.thirds[third].people = made.thirds[third].left.people;
        }
        made.newcomers = newcomers.means();
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

std::string who_loses_as_csv(const Comparison& comparison, std::span<const ThirdsByState> thirds) {
    std::string text =
        "variant,baseline,by,state,who,of,people_at_start,people,pairs,mean,baseline_mean,difference,low,high,left,"
        "baseline_left,left_difference,left_low,left_high\n";
    for (const ThirdsByState& by_state : thirds) {
        for (const ThirdsOf& own : by_state.rows) {
            const std::string keys = fmt::format("{},{},{},{}", csv_field(comparison.variants[own.variant]),
                                                 csv_field(comparison.variants[own.baseline]), csv_field(by_state.by),
                                                 csv_field(by_state.state));
            for (std::size_t third = 0; third != thirds_count; ++third) {
                const Third& each = own.thirds[third];
                text += row_of(keys, names_of_thirds[third], own, each.people, each.stayers, each.left);
            }
            if (own.of_persons) text += row_of(keys, "newcomers", own, 0, own.newcomers, {});
        }
    }
    return text;
}

}  // namespace raaderum::compare
