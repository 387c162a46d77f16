#pragma once
// What the formula of a metric names: columns of people, values of the environment, parameters, other metrics.

#include "model/metrics.hpp"

#include <string_view>
#include <vector>

namespace raaderum {

/// The names in the formula's expression, each once, in the order in which they stand. Words of its grammar are none.
std::vector<std::string_view> names_in(std::string_view formula);

/// The names in a metric's formula, with those in the formulas of metrics that it names in place of these.
std::vector<std::string_view> states_and_parameters_in(Metric metric);

}  // namespace raaderum
