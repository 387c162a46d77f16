#pragma once
// What differences add up to, how fast they come, and whether they go away again.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

/// How a weekly value adds up over weeks: sum × factor, in `unit`. A rate per year adds up to a number ("per position"), a
/// share of hours to weeks of full hours, an index to index-weeks.
struct Accrual {
    double factor = 1.0;
    std::string unit;
};
Accrual accrual_of(std::string_view unit);

struct CumulativeRow {
    std::size_t variant = 0;  ///< indices as in Comparison
    std::size_t baseline = 0;
    std::size_t metric = 0;
    std::string unit;
    double sum = unknown;  ///< mean over the pairs
    double baseline_sum = unknown;
    double difference = unknown;
    double low = unknown;  ///< 95 % interval
    double high = unknown;
    std::optional<Week> half_effect;  ///< see half_effect_week(); none: never, or nothing to reach
    std::optional<Week> last_event;   ///< of either variant
    std::optional<Week> recovered;    ///< see recovery_week(); none: not by the end, or there is no event
};

/// First week from which on the course stays at or beyond half of `end`, on its side. None where `end` is 0 or NaN.
std::optional<Week> half_effect_week(std::span<const double> course, double end);

/// First week, at or after `event`, from which on the course stays within a band around its mean of the 26 weeks before the
/// event (0 where there are none), for 13 weeks at least. The band is a tenth of the largest departure after the event, and
/// no narrower than the half-width of the week's 95 % interval, within which nothing can be told.
std::optional<Week> recovery_week(std::span<const double> course, std::span<const double> half_width, Week event);

/// The rows of `comparison`, added up over its weeks.
std::vector<CumulativeRow> cumulate(const Study& study, const Comparison& comparison);

}  // namespace raaderum::compare
