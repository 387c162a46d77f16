#pragma once
// Who gains, who loses: the people of the first recorded week in thirds by one of their states then (the least competent third, ...).
// Told apart are those who are there at the end under the policy and under its baseline, how many of each third have left
// under either, and those who came in between. A person is known again by tenure, which grows by one a week; where it
// is not recorded, positions are told about, whoever holds them.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

/// The mean of some people under a policy and under its baseline. In a study of worlds a world counts once: the mean of
/// its recorded replicates.
struct GroupMeans {
    std::size_t pairs = 0;   ///< replicates, or worlds, that have such people on both sides
    std::size_t people = 0;  ///< over all replicates, under the policy; of stayers, the same under both
    double baseline = unknown;
    double mean = unknown;
    double difference = unknown;
    double low = unknown;  ///< 95 % interval over the pairs; NaN below two
    double high = unknown;
};

/// One third of the people of the start, by the baseline's state in the first recorded week; both sides have the same people then.
struct Third {
    std::size_t people = 0;  ///< at the start, over all replicates
    GroupMeans stayers;      ///< the state at the end of those who are there then under both
    GroupMeans left;         ///< the share of them who have left by the end; not known where positions are told about
};

struct ThirdsOf {
    std::size_t variant = 0;
    std::size_t baseline = 0;
    std::array<Third, 3> thirds;  ///< lowest first
    GroupMeans newcomers;         ///< the state at the end of those who were not there at the start
    bool of_persons =
        true;  ///< else tenure is not recorded: `stayers` are positions that are filled at the end under both
};

/// Every variant whose people are recorded, against its baseline (indices per variant). Empty where nobody is recorded, or
/// the two do not record the same positions and weeks.
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

inline constexpr std::array<std::string_view, 3> names_of_thirds{"lowest", "middle", "highest"};

/// Comma-separated values with a heading: a row per state, variant and third, and one of the newcomers.
std::string who_loses_as_csv(const Comparison& comparison, std::span<const ThirdsByState> thirds);

/// Names of the states that are recorded of people in any variant.
std::vector<std::string> recorded_states(const Study& study);

}  // namespace raaderum::compare
