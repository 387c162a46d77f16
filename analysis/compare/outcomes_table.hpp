#pragma once
// A study as the table that tools for designs read back: a row per variant and world, with what the world is like and the last year's
// mean of each metric.

#include "compare/study.hpp"

#include <string>

namespace raaderum::compare {

/// Comma-separated values with a heading: variant, world, replicates (that finished), the parameters that differ between worlds, and
/// metrics: the scenario's outcomes where its record names any, else all of which something is kept of the last year. A value is the
/// mean over the world's finished replicates, and empty where it is undefined in one of them. A study without worlds has world 0 alone.
std::string outcomes_table(const Study& study);

}  // namespace raaderum::compare
