#pragma once
// Variants with sweeps become one variant per combination of swept values: its cell. Each cell is compared with the cell of
// its baseline that agrees with it best.

#include "scenario/document.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {

inline constexpr std::size_t most_variants = 1000;

/// A variant with one value for each parameter that it sets.
struct Cell {
    std::string name;
    std::size_t policy = 0;                                       ///< index in Document::variants
    std::vector<std::pair<const ParameterInfo*, double>> values;  ///< overrides of the base, in the order written
    std::vector<std::pair<std::string, double>> event_values;     ///< "events.cut.size" and its value, where swept
    std::size_t baseline = 0;                                     ///< index among the cells
};

/// All cells, variant by variant. Too many, and unknown baselines, are noted.
std::vector<Cell> make_cells(const Document& document, Problems& problems);

}  // namespace raaderum::scenario
