#pragma once
// A sweep as lines: what was tried along one axis, a line per policy, and a panel for each setting of what else was swept.

#include "report/material.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::report {

inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

struct SweepLine {
    Policy policy;                      ///< without its cell
    bool baseline = false;              ///< of all its variants
    std::vector<std::size_t> variants;  ///< per value of the axis; nobody: not there
};

struct SweepPanel {
    std::string conditions;  ///< what else was swept, in words; empty: nothing
    std::vector<SweepLine> lines;
};

struct Sweep {
    std::string axis;                 ///< what was swept, in words
    std::vector<double> at;           ///< ascending, or places 0, 1, 2, … of values that are no numbers
    std::vector<std::string> values;  ///< the same in words
    std::vector<SweepPanel> panels;
};

/// Along the key with the most values. Nothing where fewer than two values of anything were tried. A policy that is no part of the sweep
/// stands at every value.
std::optional<Sweep> sweep_of(const Material& material);

}  // namespace raaderum::report
