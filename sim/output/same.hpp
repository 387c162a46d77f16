#pragma once
// Whether two accounts of one replicate say the same, bit by bit.

#include "observe/kept.hpp"
#include "output/contents.hpp"

#include <optional>
#include <string>

namespace raaderum::output {

/// Where two accounts of a replicate part first.
struct Difference {
    std::size_t variant = 0;
    std::string where;  ///< e.g. "metric leeway, week 12"
    std::string one;    ///< what the first says there
    std::string other;  ///< what the second says there
};

/// Compares all variants: metrics, outcomes, people, ties, events and failures, all that is kept. Two missing values (NaN) are the
/// same.
std::optional<Difference> first_difference(const Replicate& one, const Replicate& other, const Kept& kept);

}  // namespace raaderum::output
