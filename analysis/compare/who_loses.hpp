#pragma once
// Who loses, who gains: positions in thirds by a state of those who hold them at the start (the least competent third, ...), and
// how another state of those who hold them at the end differs from the baseline's. Those may be other people.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

/// One third of the positions; thirds go by the baseline's state at the first recorded week, so that both sides hold the same
/// positions. In a study of sampled worlds a world counts once: the mean of its recorded replicates.
struct Third {
    std::size_t pairs = 0;      ///< replicates, or worlds, in which positions of this third are filled at the end
    std::size_t positions = 0;  ///< over all replicates, filled at the end on both sides
    double baseline = unknown;  ///< mean state at the last recorded week
    double mean = unknown;
    double difference = unknown;
    double low = unknown;  ///< 95 % interval over the pairs; NaN below two
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

/// The states that are told about people, thirds by `by` at the start.
struct ThirdsByState {
    std::string by;
    std::string state;
    std::vector<ThirdsOf> rows;
};

/// What becomes of people's leeway, motivation and strain, by thirds of `by`; states that are not recorded are left out.
/// Empty where nobody is recorded, or not `by`.
inline constexpr std::array<std::string_view, 3> states_told{"leeway", "motivation", "strain"};
std::vector<ThirdsByState> who_loses_by(const Study& study, std::span<const std::size_t> baselines,
                                        std::string_view by);

/// Names of the states that are recorded of people in any variant.
std::vector<std::string> recorded_states(const Study& study);

}  // namespace raaderum::compare
