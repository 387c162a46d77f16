#include "engine/frozen.hpp"

#include "core/check.hpp"
#include "engine/branch.hpp"
#include "engine/channels.hpp"
#include "engine/week.hpp"
#include "interventions/apply_events.hpp"
#include "model/formula_names.hpp"
#include "model/members.hpp"
#include "observe/observe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <utility>

namespace raaderum::engine {
namespace {

constexpr std::size_t column_count = column_table.size();

/// Settings are each arm's own, and so is what never changes.
bool is_handed_over(const ColumnInfo& column) {
    return column.channel != ChannelName::policy && column.channel != ChannelName::places;
}

/// Calls `visit(index, member)` for each state that can be handed over.
template <class Visit>
void for_each_state(Visit&& visit) {
    std::size_t index = 0;
    for_each_member([&](const ColumnInfo& declared, auto member) {
        const std::size_t own = index++;
        if (is_handed_over(declared)) visit(own, member);
    });
}

template <class Value>
bool same(const Value& a, const Value& b) {
    if constexpr (std::equality_comparable<typename std::decay_t<Value>>) {
        return a == b;
    } else {
        return true;
    }
}
bool same(const Column<Face>&, const Column<Face>&) { return true; }        // made anew before anyone reads it
bool same(const Column<Conduct>&, const Column<Conduct>&) { return true; }  // likewise

template <class Value>
std::size_t length_of(const Value& value) {
    if constexpr (requires { value.size(); }) {
        return value.size();
    } else {
        return 1;
    }
}

/// Marks the states in which the two differ.
void mark_differing(const Institution& a, const Institution& b, Columns& columns) {
    for_each_state([&](std::size_t index, auto member) {
        if (!same(member(a), member(b))) columns[index] = 1;
    });
}

/// Hands over all states that are not the arm's own.
void hand_over(Institution& to, const Institution& from, const Columns& own) {
    for_each_state([&](std::size_t index, auto member) {
        if (own[index] == 0) member(to) = member(from);
    });
}

bool same_settings(const Institution& a, const Institution& b) {
    if (!(a.mechanisms == b.mechanisms)) return false;
    const auto table = parameter_table();
    return std::all_of(table.begin(), table.end(), [&](const ParameterInfo& parameter) {
        return parameter.get(a.parameters) == parameter.get(b.parameters);
    });
}

bool any_in(const std::vector<Event>& events, Week week) {
    return std::any_of(events.begin(), events.end(), [week](const Event& event) { return event.week == week; });
}

/// Which phases write any of the states.
std::vector<char> writers_of(const Columns& own) {
    std::vector<char> writes(week_schedule().size(), 0);
    for (std::size_t phase = 0; phase != writes.size(); ++phase) {
        const auto writer = static_cast<Writer>(static_cast<std::size_t>(Writer::events) + 1 + phase);
        for (std::size_t column = 0; column != column_count; ++column) {
            if (own[column] != 0 && column_table[column].written_by.has(writer)) writes[phase] = 1;
        }
    }
    return writes;
}

/// An arm that keeps nothing but what is its own.
class Arm {
  public:
    Arm(Institution start, const Institution& reference, const std::vector<Event>& events, const Columns& kept)
        : now_(std::move(start)), events_(events), own_(kept), unlike_(column_count, 0), treated_(column_count, 0) {
        mark_differing(now_, reference, treated_);
        for_each_state([&](std::size_t index, auto member) {
            if (length_of(member(now_)) != length_of(member(reference))) unlike_[index] = own_[index] = 1;
        });
        if (!same_settings(now_, reference) || any_treated()) first_ = 0;
        keep_what_is_treated();
    }

    /// The week's events, before the reference has met its own.
    void meet_events(const Institution& reference, const std::vector<Event>& its_events, const WeekContext& context) {
        hand_over(now_, reference, own_);
        if (any_in(events_, context.week) || any_in(its_events, context.week)) {
            Institution with = now_;
            hand_over(with, reference, unlike_);
            Institution without = with;
            apply_events(with, events_, context);
            apply_events(without, its_events, context);
            const Columns before = treated_;
            mark_differing(with, without, treated_);
            if (first_ < 0 && (before != treated_ || !same_settings(with, without))) first_ = context.week;
            keep_what_is_treated();
        }
        apply_events(now_, events_, context);
    }

    /// A phase, before the reference has lived it.
    void live(std::size_t phase, const Institution& reference, const WeekContext& context) {
        if (writes_[phase] == 0) return;
        hand_over(now_, reference, own_);
        week_schedule()[phase].phase(now_, context);
    }

    const Institution& at_the_end(const Institution& reference) {
        hand_over(now_, reference, own_);
        return now_;
    }

    const Columns& treated() const { return treated_; }
    Week first() const { return first_; }

  private:
    bool any_treated() const {
        return std::any_of(treated_.begin(), treated_.end(), [](char mark) { return mark != 0; });
    }
    void keep_what_is_treated() {
        for (std::size_t column = 0; column != column_count; ++column) own_[column] |= treated_[column];
        writes_ = writers_of(own_);
    }

    Institution now_;
    const std::vector<Event>& events_;
    Columns own_;
    Columns unlike_;  ///< of another length than the reference's
    Columns treated_;
    std::vector<char> writes_;  ///< [phase]
    Week first_ = -1;
};

Trajectory empty_trajectory(const Plan& plan, std::size_t variant, ReplicateId replicate) {
    Trajectory trajectory;
    trajectory.variant = variant;
    trajectory.replicate = replicate;
    trajectory.weeks = static_cast<std::size_t>(plan.weeks);
    trajectory.metrics.assign(metric_count * trajectory.weeks, std::nanf(""));
    return trajectory;
}

void record(const Institution& institution, Week week, const Workers& workers, Trajectory& trajectory) {
    const auto row = observe(institution, workers);
    for (std::size_t metric = 0; metric != metric_count; ++metric)
        trajectory.metrics[metric * trajectory.weeks + static_cast<std::size_t>(week)] = row[metric];
}

}  // namespace

Columns states_in_formulas(std::span<const Metric> metrics) {
    std::vector<char> own(channels().size(), 0);
    Columns columns(column_count, 0);
    for (const Metric metric : metrics) {
        for (const std::string_view name : states_and_parameters_in(metric)) {
            for (std::size_t column = 0; column != column_count; ++column) {
                const ColumnInfo& known = column_table[column];
                if (known.name != name || known.whose == "leaders" || !is_handed_over(known)) continue;
                columns[column] = 1;
                const auto channel = static_cast<std::size_t>(known.channel);
                own[channel] = 1;
                if (!channels()[channel].restates.empty()) own[channel_called(channels()[channel].restates)] = 1;
            }
        }
    }
    for (std::size_t column = 0; column != column_count; ++column) {
        const ColumnInfo& known = column_table[column];
        if (!is_handed_over(known) || own[static_cast<std::size_t>(known.channel)] == 0) continue;
        // Who is there is counted; what those are who are there is another matter.
        if (known.channel != ChannelName::people || known.holds != Holds::person) columns[column] = 1;
    }
    return columns;
}

std::optional<Frozen> freeze(const Freezing& freezing, ReplicateId replicate, const Workers& workers,
                             const std::function<bool()>& stop_asked) {
    const Plan& plan = *freezing.plan;
    const auto events_of = [&plan](std::size_t variant) -> const std::vector<Event>& {
        return plan.variants[variant].settings.events;
    };
    const Luck luck(plan.seed, replicate);
    const std::optional<Institution> burnt_in = after_burn_in(plan, luck, workers, stop_asked);
    if (!burnt_in) return {};
    Frozen frozen;
    Institution reference = start_of(plan, freezing.reference, *burnt_in, luck);
    frozen.trajectories.push_back(empty_trajectory(plan, freezing.reference, replicate));
    std::vector<Arm> arms;
    for (const std::size_t variant : freezing.arms) {
        arms.emplace_back(start_of(plan, variant, *burnt_in, luck), reference, events_of(variant), freezing.kept);
        frozen.trajectories.push_back(empty_trajectory(plan, variant, replicate));
    }
    const auto lives = static_cast<std::uint64_t>(plan.weeks) * (arms.size() + 1);
    frozen.agent_weeks = (static_cast<std::uint64_t>(plan.burn_in) + lives) * reference.people.positions;
    Week week = 0;
    try {
        for (; week != plan.weeks; ++week) {
            if (stop_asked && stop_asked()) return {};
            const WeekContext context{week, luck, workers};
            for (Arm& arm : arms) arm.meet_events(reference, events_of(freezing.reference), context);
            apply_events(reference, events_of(freezing.reference), context);
            for (std::size_t phase = 0; phase != week_schedule().size(); ++phase) {
                for (Arm& arm : arms) arm.live(phase, reference, context);
                week_schedule()[phase].phase(reference, context);
            }
            record(reference, week, workers, frozen.trajectories.front());
            for (std::size_t arm = 0; arm != arms.size(); ++arm)
                record(arms[arm].at_the_end(reference), week, workers, frozen.trajectories[arm + 1]);
        }
    } catch (const BrokenInvariant& broken) {
        for (Trajectory& each : frozen.trajectories) each.failure = fmt::format("week {}: {}", week, broken.what());
    }
    bool all = !arms.empty();
    for (const Arm& arm : arms) {
        all = all && arm.first() >= 0;
        frozen.first = std::max(frozen.first, arm.first());
        for (std::size_t column = 0; column != column_count; ++column) {
            const std::string name(column_table[column].name);
            if (arm.treated()[column] == 0 || column_table[column].whose == "leaders") continue;
            if (std::find(frozen.treated.begin(), frozen.treated.end(), name) == frozen.treated.end())
                frozen.treated.push_back(name);
        }
    }
    if (!all) frozen.first = -1;
    return frozen;
}

}  // namespace raaderum::engine
