#pragma once
// A study as the table that tools for designs read back: a row per variant and world, with what the world is like and the last year's
// mean of each metric.

#include "compare/study.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::compare {

/// The metrics of the table: the scenario's outcomes where its record names any, else all of which something is kept of the last year.
std::vector<std::size_t> outcomes_told(const Study& study);

/// Comma-separated values with a heading: variant, world, replicates, the structure where worlds of a set have one, the parameters that differ between worlds, and the metrics. A value
/// is the mean over those of the world's replicates that came to their end under every policy, and empty where it is undefined in one of
/// them. A study without worlds has world 0 alone.
std::string outcomes_table(const Study& study);

}  // namespace raaderum::compare
