#pragma once
// The cells of a study: variants that are compared with one another, directly or through others. A sweep over the base
// makes a cell of each combination of its values, as each has a baseline of its own; what one policy alone sweeps are policies
// of the same cell, since they share their baseline. Only policies of one cell compete: they meet the same conditions.

#include "compare/study.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace raaderum::compare {

/// The cell of each variant, as the index of the cell's first variant.
std::vector<std::size_t> cells_of(const StudyFacts& facts);

/// The variants of one cell of `cells`, ascending.
std::vector<std::size_t> policies_of(std::span<const std::size_t> cells, std::size_t cell);

}  // namespace raaderum::compare
