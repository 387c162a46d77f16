#pragma once
// Who loses, who gains: people in thirds by a state at the start (the least competent third, ...), and how another state of
// theirs differs from the baseline's at the end.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace raaderum::compare {

/// One third of the people; thirds go by the baseline's state at the first recorded week, so that both sides hold the same
/// positions.
struct Third {
    std::size_t positions = 0;  ///< over all replicates, filled at the end on both sides
    double baseline = unknown;  ///< mean state at the last recorded week
    double mean = unknown;
    double difference = unknown;
    double low = unknown;  ///< 95 % interval over replicates; NaN below two
    double high = unknown;
};

struct ThirdsOf {
    std::size_t variant = 0;
    std::size_t baseline = 0;
    std::array<Third, 3> thirds;  ///< lowest first
};

/// Every variant whose people are recorded, against its baseline (indices per variant). Empty where nobody is recorded.
std::vector<ThirdsOf> who_loses(const Study& study, std::span<const std::size_t> baselines, std::string_view by,
                                std::string_view state);

}  // namespace raaderum::compare
