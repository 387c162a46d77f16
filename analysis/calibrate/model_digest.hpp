#pragma once
// By which what is stored of one model is known to be of another.

#include "observe/trajectory.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace raaderum::calibrate {

/// A sum over all that a replicate's trajectories hold, going on from `sum`: two that differ in a bit have different ones.
std::uint32_t sum_of(std::span<const Trajectory> trajectories, std::uint32_t sum);

/// A sum over all parameters with their defaults and ranges, all mechanisms, and the weeks of one replicate of the default scenario.
std::string digest_of_model();

}  // namespace raaderum::calibrate
