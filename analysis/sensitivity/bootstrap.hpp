#pragma once
// How sure an estimate is: it is made again from trajectories or rows drawn with replacement, and the middle 95 % of what
// comes out is its interval. B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979).
// With few trajectories (ten) such an interval is somewhat too narrow.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace raaderum::sensitivity {

struct Estimate {
    double value = 0.0;
    double low = 0.0;  ///< of the 95 % interval
    double high = 0.0;
};

/// Which of `count` units each resample holds: [resample][unit]. The same for all estimates of one analysis.
using Resamples = std::vector<std::vector<std::size_t>>;
Resamples resamples(std::size_t count, std::uint64_t seed);

/// The estimate of all units, and the interval that the same estimate of each resample spans.
Estimate estimate(double of_all, std::vector<double> of_resamples);

}  // namespace raaderum::sensitivity
