#pragma once
// Which numbers must be there. A house in which nobody is left has no mean motivation: NaN then says "undefined", and that is no
// mistake. NaN anywhere else, and infinity everywhere, is one.

#include "model/metrics.hpp"

#include <array>
#include <span>
#include <string>
#include <utility>

namespace raaderum {

/// Whether these are the metrics of a week at whose end every position is vacant.
bool nobody_is_left(const std::array<float, metric_count>& row);

/// What is wrong with the metrics of a week, in words; empty where every number is there that must be.
std::string mistake_in(const std::array<float, metric_count>& row);

/// Mean over the weeks in which a metric is defined; NaN where it is in none of them.
double mean_where_defined(std::span<const float> weekly);

/// Means of a metric in two houses over the weeks in which it is defined in both, so that the two stay a pair; NaN in both where
/// there is no such week.
std::pair<double, double> means_where_both_are_defined(std::span<const float> one, std::span<const float> other);

}  // namespace raaderum
