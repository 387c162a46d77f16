#pragma once
// What the log of a replicate calls what happened: facts of the weeks, and interventions by the names that scenarios call them.

#include "model/events.hpp"

#include <span>
#include <string_view>

namespace raaderum {

/// All names, in the order of their numbers.
std::span<const std::string_view> happening_names();
std::string_view name_of(HappeningKind kind);

/// The name of today for one that a trajectory file gives; the same where it was never changed.
std::string_view name_today(std::string_view stored);

}  // namespace raaderum
