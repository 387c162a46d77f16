#pragma once
// The plan as it is in one of its worlds.

#include "model/plan.hpp"

#include <cstddef>

namespace raaderum::engine {

/// `plan` with the uncertain parameters as they are in `world`, in the base and in every variant that does not set them
/// itself; values that follow from others are filled in. It is a plan of that world alone.
Plan in_world(const Plan& plan, std::size_t world);

}  // namespace raaderum::engine
