#pragma once
// The plan as it is in one of its worlds.

#include "model/plan.hpp"

#include <cstddef>

namespace raaderum::engine {

/// `plan` with the uncertain parameters as they are in `world`, in the base and in every variant that does not set them
/// itself; values that follow from others are filled in. It is a plan of that world alone.
Plan in_world(const Plan& plan, std::size_t world);

/// `plan` in the one world of the defaults, where its worlds are of a set.
Plan out_of_set(Plan plan);

/// `plan` in the one world of the defaults, where it has others, with nothing recorded and a fixed number of replicates.
Plan at_defaults(Plan plan);

}  // namespace raaderum::engine
