#pragma once
// A comparison as comma-separated values (RFC 4180, with plain line ends): one row per variant and metric. What is not
// known is empty.

#include "compare/comparison.hpp"
#include "compare/cumulative.hpp"

#include <span>
#include <string>
#include <string_view>

namespace raaderum::compare {

/// Where nothing is compared (the cells of a sweep without policies), each variant has its row all the same, without a
/// baseline. `sums` are those of cumulate(), or none, and then their columns are left out.
std::string as_csv(const Comparison& comparison, std::span<const CumulativeRow> sums);

/// A text as a field, in quotes where it needs them, and behind a ' where a spreadsheet would take it for a formula.
std::string csv_field(std::string_view text);
/// A number with as many digits as tell it from its neighbours; empty where it is none.
std::string csv_field(double value);
std::string csv_field(float value);

}  // namespace raaderum::compare
