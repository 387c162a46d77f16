#pragma once
// Whether effects are larger than their noise alone would make them, and which of many such findings to believe.

#include "sensitivity/noise.hpp"

#include <vector>

namespace raaderum::sensitivity {

/// Share of the findings that may be chance.
inline constexpr double false_discoveries = 0.05;

struct Comparison {
    double size = 0.0;    ///< mean square of the effects
    double noise = 0.0;   ///< mean of their noise variances
    double chance = 1.0;  ///< of a size as large or larger, were there only noise: the p value of an F test
};

/// Effects that are not known are left out. The F test holds for normal noise that is about the same everywhere.
Comparison compare_with_noise(const std::vector<Noisy>& effects);

/// Which findings to believe, given the chance of each without anything behind it: Y. Benjamini & Y. Hochberg, Journal of
/// the Royal Statistical Society B 57 (1995). In ascending order.
std::vector<std::size_t> discoveries(const std::vector<double>& chances);

}  // namespace raaderum::sensitivity
