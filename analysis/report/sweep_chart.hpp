#pragma once
// An outcome over what a sweep tried: a line per policy with an interval at each value, a panel for each setting of what else was swept.

#include "report/sweep.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

/// An outcome at one value, in natural units; NaN: not there.
struct SweepPoint {
    double at = 0.0;
    double low = 0.0;
    double high = 0.0;
    std::string tip;  ///< what it says where somebody points at it
};

struct SweepChart {
    Caption caption;
    const Sweep* sweep = nullptr;
    std::string outcome;  ///< what stands on the upright axis, with unit
    bool with_zero = false;
    std::vector<std::vector<std::vector<SweepPoint>>> points;  ///< [panel][line][value]; an empty line is not drawn
};

std::string draw(const SweepChart& chart, const Words& words);

}  // namespace raaderum::report
