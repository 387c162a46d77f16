#pragma once
// The channels through which one step of the week acts on the others: columns that belong together, the step that
// writes them, and the cause that people would name. Together the channels hold all that an institution is made of,
// each thing once, so that one institution can be handed what came through any of them in another.

#include "model/institution.hpp"
#include "model/metrics.hpp"
#include "processes/processes.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace raaderum::engine {

/// What people would name as a cause; every channel belongs to one.
enum class Cause {
    policy,
    events,
    press_and_rules,
    politics,
    direction,
    leaders,
    control,
    time,
    colleagues,
    casework,
    corners,
    work,
    fairness,
    trust,
    people,
};
inline constexpr auto cause_names = std::to_array<std::string_view>(
    {"policy", "events", "press_and_rules", "politics", "direction", "leaders", "control", "time", "colleagues",
     "casework", "corners", "work", "fairness", "trust", "people"});

using SpanVisitor = std::function<void(std::span<float>)>;

struct Channel {
    std::string_view name;
    Cause cause;
    Phase step;                 ///< the phase that writes it; null: what the policy and its events set
    std::string_view restates;  ///< the channel that this one only sums up; empty: none
    void (*hand_over)(Institution& to, const Institution& from);
    void (*visit)(Institution&, const SpanVisitor&);  ///< calls the visitor for each of its columns and numbers
};

/// All channels, in the order of the week.
std::span<const Channel> channels();

/// Index of the channel called `name`; there is one.
std::size_t channel_called(std::string_view name);

/// The channel to which changes belong that the step makes in columns of others; `step` null: the events.
std::size_t channel_of(Phase step);

/// Whether a step writes no other channels than its own. Misfortune also breaks trust, and people who come and go take
/// everything with them.
bool keeps_to_its_channels(Phase step);

/// The metric's own channels, [channel] 1 or 0: those that the metric is a sum of. None where it counts people rather
/// than reads what they are.
std::vector<char> own_channels(Metric metric);

}  // namespace raaderum::engine
