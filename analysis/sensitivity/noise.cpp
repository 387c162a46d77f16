#include "sensitivity/noise.hpp"

#include "stats/paired.hpp"

#include <cmath>

namespace raaderum::sensitivity {
namespace {

Noisy summed_up(const stats::RunningMean& values) {
    return {values.mean(), values.variance() / static_cast<double>(values.count()), values.count()};
}

}  // namespace

Noisy level(std::span<const double> values) {
    stats::RunningMean known;
    for (const double value : values) {
        if (!std::isnan(value)) known.add(value);
    }
    return summed_up(known);
}

Noisy difference(std::span<const double> from, std::span<const double> to) {
    stats::RunningMean known;
    for (std::size_t r = 0; r != from.size(); ++r) {
        if (const double step = to[r] - from[r]; !std::isnan(step)) known.add(step);
    }
    return summed_up(known);
}

}  // namespace raaderum::sensitivity
