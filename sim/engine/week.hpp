#pragma once
// One week of an institution, as a list of named phases. The list, model/phases.def, is the documentation, the labels of the
// timer, and the place where a new mechanism is put.

#include "engine/profile.hpp"
#include "processes/processes.hpp"

#include <array>
#include <span>
#include <string_view>

namespace raaderum::engine {

/// A phase of the week: its number in the week's schedule, its name, and what it does.
struct NamedPhase {
    int step;
    std::string_view name;
    Phase phase;
};

/// The phases in the order in which they run. Step 14, observation, is the engine's own: it changes nothing.
std::span<const NamedPhase> week_schedule();

/// Lets one week pass: the events of the week act, then every phase in order. Where there is a `profile`, it is told how
/// long each took.
void run_week(Institution& institution, std::span<const Event> events, const WeekContext& context,
              Profile* profile = nullptr);

}  // namespace raaderum::engine
