#pragma once
// Between which numbers a metric can lie at all, so that a target in per cent, or of another unit, is noticed before
// anything is fitted to it.

#include "model/metrics.hpp"
#include "scenario/values.hpp"

namespace raaderum::scenario {

/// The numbers that the mean of a metric over so many weeks can have; generous where the model itself knows no bound.
Range range_of(Metric metric, int weeks);

/// How to write a value out of `range` that looks like per cent or like a score on a scale; else what is expected.
std::string in_the_metrics_unit(double value, const Range& range);

}  // namespace raaderum::scenario
