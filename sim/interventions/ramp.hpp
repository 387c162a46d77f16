#pragma once
// Parameters that `set` events move: at once, or in equal steps over some weeks, a ramp.

#include "model/events.hpp"
#include "model/parameters.hpp"

#include <span>

namespace raaderum {

/// Weeks that are left of an event that sets a parameter, `week` included: 1 in the week of one that sets it at once; 0 where it has
/// not begun or is over.
int weeks_left(const Event& event, Week week);

/// Where a value is after the next of `left` equal steps to its target.
inline double step_towards(double target, double value, int left) {
    return left <= 1 ? target : value + (target - value) / left;
}

/// Whether an event sets its parameter for all, not for one team or person.
bool is_for_all(const Event& event);

/// Whether one of the events that stand behind `event` has by this week set the same parameter for all: from the week after its own on,
/// an event gives way to a later one.
bool is_taken_over(const Event& event, std::span<const Event> later, Week week);

/// Moves `parameters` as a week's events move those of an institution. What is aimed at a team or a person moves none.
void set_parameters(Parameters& parameters, std::span<const Event> events, Week week);

}  // namespace raaderum
