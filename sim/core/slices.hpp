#pragma once
// One coordinate of points that are spread evenly over the unit cube: in a Latin hypercube every one of as many equal slices
// as there are points holds exactly one of them. M. D. McKay, R. J. Beckman & W. J. Conover, "A comparison of three methods
// for selecting values of input variables in the analysis of output from a computer code", Technometrics 21 (1979).

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace raaderum {

/// `count` numbers in (0, 1), one in each slice. `word(i)`, 32 random bits, decides about the order of the slices, and
/// `within(i)` in (0, 1) about where point i lies in its own.
template <class Word, class Within>
std::vector<double> one_in_each_slice(std::size_t count, const Word& word, const Within& within) {
    std::vector<std::pair<std::uint32_t, std::size_t>> slices;
    for (std::size_t i = 0; i != count; ++i) slices.emplace_back(word(i), i);
    std::sort(slices.begin(), slices.end());
    std::vector<double> points;
    for (std::size_t i = 0; i != count; ++i) {
        points.push_back((static_cast<double>(slices[i].second) + within(i)) / static_cast<double>(count));
    }
    return points;
}

}  // namespace raaderum
