#pragma once
// Which single numbers of an ensemble of worlds an outcome goes with. The worlds are given, and their numbers hang together, so that
// this is an association and no effect: the first-order index from given data, by the variance of means over bins of a number (E.
// Plischke, E. Borgonovo & C. L. Smith, "Global sensitivity measures from given data", European Journal of Operational Research 226,
// 2013), less what chance alone brings.

#include <cstddef>
#include <vector>

namespace raaderum::sensitivity {

struct Association {
    std::size_t number = 0;   ///< which
    double first = 0.0;       ///< first-order index, below 0 where there is less than chance brings
    bool stands_out = false;  ///< F test over the bins, 5 % in all numbers together (Bonferroni's correction)
};

inline constexpr std::size_t bins_of_a_number = 10;

/// All numbers, the strongest first. `numbers[number][world]`; worlds whose outcome is NaN are left out. Values that are equal share a bin.
std::vector<Association> associations(const std::vector<std::vector<double>>& numbers,
                                      const std::vector<double>& outcome);

}  // namespace raaderum::sensitivity
