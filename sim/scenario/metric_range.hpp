#pragma once
// Between which numbers a metric can lie at all, so that a target in per cent, or of another unit, is noticed before
// anything is fitted to it.

#include "model/metrics.hpp"
#include "scenario/values.hpp"

namespace raaderum::scenario {

/// The numbers that a weekly value, or a mean of them, can have; generous where the model itself knows no bound.
Range range_of(Metric metric);

/// "divide by 100: 0.18" where `value` looks like per cent of a metric whose range is `range`; else empty.
std::string as_a_share(double value, const Range& range);

}  // namespace raaderum::scenario
