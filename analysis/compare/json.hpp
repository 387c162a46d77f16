#pragma once
// A comparison for programs. Numbers that are not known are null.

#include "compare/by_part.hpp"
#include "compare/comparison.hpp"
#include "compare/cumulative.hpp"
#include "compare/over_worlds.hpp"
#include "compare/who_loses.hpp"

#include <span>
#include <string>

namespace raaderum::compare {

/// {"baseline", "weeks": [from, to], "comparisons": [{"variant", "metric", "mean", ...}], ...}, ending with a line end.
/// `sums` are those of cumulate(), `worlds` those of over_worlds(), `thirds` those of who_loses_by() and `parts` those of
/// by_part(), or none, and then their keys are left out.
std::string as_json(const Study& study, const Comparison& comparison, std::span<const CumulativeRow> sums,
                    std::span<const OverWorlds> worlds = {}, std::span<const ThirdsByState> thirds = {},
                    const ByPart& parts = {});

}  // namespace raaderum::compare
