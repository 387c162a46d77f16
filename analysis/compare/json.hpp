#pragma once
// A comparison for programs. Numbers that are not known are null.

#include "compare/comparison.hpp"
#include "compare/cumulative.hpp"

#include <span>
#include <string>

namespace raaderum::compare {

/// {"baseline", "weeks": [from, to], "comparisons": [{"variant", "metric", "mean", ...}], ...}, ending with a line end.
/// `sums` are those of cumulate(), or none.
std::string as_json(const Study& study, const Comparison& comparison, std::span<const CumulativeRow> sums);

}  // namespace raaderum::compare
