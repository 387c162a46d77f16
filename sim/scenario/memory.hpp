#pragma once
// How much memory a plan takes to run, told before anything starts.

#include "model/plan.hpp"

#include <cstdint>

namespace raaderum::scenario {

/// Bytes for one replicate at a time: the people and ties of the base and of one variant, and the trajectories of all
/// variants, which are kept until the replicate is finished. Approximate, from above.
std::uint64_t estimated_bytes(const Plan& plan);

}  // namespace raaderum::scenario
