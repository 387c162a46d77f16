#pragma once
// Dated changes from outside: cuts, cases in the press, reforms, breaches of trust, and any parameter set to a new value.

#include "model/institution.hpp"

#include <span>

namespace raaderum {

/// Lets every event of `context.week` act, and earlier ones that take their time go on, in the order given. Call at the start of the
/// week, before its first phase.
void apply_events(Institution& institution, std::span<const Event> events, const WeekContext& context);

}  // namespace raaderum
