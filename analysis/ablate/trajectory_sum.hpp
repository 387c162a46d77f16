#pragma once
// A sum over all that a replicate's trajectories hold: two that differ in a bit have different ones.

#include "core/fnv1a.hpp"
#include "observe/trajectory.hpp"

#include <span>

namespace raaderum::ablate {

inline std::uint32_t sum_of(std::span<const Trajectory> trajectories, std::uint32_t sum = fnv1a_start) {
    for (const Trajectory& each : trajectories) {
        sum = fnv1a(each.failure, sum);
        const auto* bytes = reinterpret_cast<const char*>(each.metrics.data());
        sum = fnv1a({bytes, each.metrics.size() * sizeof(float)}, sum);
    }
    return sum;
}

}  // namespace raaderum::ablate
