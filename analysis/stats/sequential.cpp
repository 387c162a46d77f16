#include "stats/sequential.hpp"

#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::stats {
namespace {

constexpr std::size_t shortest_step = 10;
/// Standard normal quantile of 0.9.
constexpr double caution = 1.2815515655446004;

}  // namespace

std::size_t next_look(std::size_t replicates, std::size_t most) {
    return std::min(most, replicates + std::max(shortest_step, (replicates + 3) / 4));
}

double cautious_half_width(std::span<const double> values) {
    if (values.size() < 2) return std::numeric_limits<double>::quiet_NaN();
    const auto n = static_cast<double>(values.size());
    double mean = 0.0;
    for (const double value : values) mean += value;
    mean /= n;
    double second = 0.0;
    double fourth = 0.0;
    for (const double value : values) {
        const double squared = (value - mean) * (value - mean);
        second += squared / n;
        fourth += squared * squared / n;
    }
    const double standard_error = std::sqrt(std::max(0.0, fourth - second * second) / n);
    const double variance = second * n / (n - 1.0) + caution * standard_error;
    return standard_errors_to_either_end(values.size()) * std::sqrt(variance / n);
}

}  // namespace raaderum::stats
