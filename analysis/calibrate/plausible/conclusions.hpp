#pragma once
// What the shipped scenarios conclude, asked in every plausible world: one policy less another on one outcome.

#include "model/metrics.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace raaderum::calibrate {

struct Conclusion {
    const char* scenario;  ///< shipped
    const char* variant;
    const char* baseline;
    Metric metric;
};

std::span<const Conclusion> conclusions();

/// Lives of each world: all policies with the same luck.
inline constexpr std::size_t lives_in_a_world = 4;

/// [conclusion, world]: the difference in the mean of the last year, in the metric's unit. `set` is a file of `worlds` worlds; `jobs` 0:
/// one thread per core. The same bits for any number of them.
std::vector<std::vector<double>> effects_in(const std::string& set, std::size_t worlds, int jobs);

}  // namespace raaderum::calibrate
