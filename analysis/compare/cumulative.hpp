#pragma once
// What differences add up to, how fast they come, and whether they go away again after the last event.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

/// How weekly values add up over weeks: their sum times `factor`, in `unit`. A rate per year adds up to a number per
/// position, a share of hours to weeks of full hours, a share of employees to weeks per employee, an index, told from 0 to 100, to
/// points × years.
struct Accrual {
    double factor = 1.0;
    std::string unit;
};
/// Nothing where a sum over weeks would mean nothing: spreads, skewness, ratios, stocks, and harm per encounter, of which it is not
/// recorded how many there were.
std::optional<Accrual> accrual_of(const Described& metric);

/// Centred means over a quarter (13 weeks, fewer at the ends): single weeks are noisy. Weeks that are not known (NaN) take no
/// part, and are not known afterwards either.
std::vector<double> smoothed(std::span<const double> weekly);

/// Time to half effect: the first week from which on `course` stays at or beyond half of `end`, on its side. None where
/// there is no such week, or `end` is 0 or NaN.
std::optional<Week> half_effect_week(std::span<const double> course, double end);

/// Time to recovery: weeks after an event from which on the `departure` it brought stays within a fifth of the largest one,
/// or within twice the half-width of that week's 95 % interval, where nothing can be told from luck; 0 where it never
/// leaves that band. None where it has not been back for a quarter when the record ends.
std::optional<Week> recovery_time(std::span<const double> departure, std::span<const double> half_width);

struct CumulativeRow {
    std::size_t variant = 0;  ///< indices as in Comparison
    std::size_t baseline = 0;
    std::size_t metric = 0;
    std::string unit;
    double sum = unknown;  ///< over the comparison's weeks; mean over the pairs
    double baseline_sum = unknown;
    double difference = unknown;
    double low = unknown;  ///< 95 % interval
    double high = unknown;
    std::optional<Week>
        half_effect;  ///< from week 0, of the smoothed mean difference; its end is that of the comparison
    std::optional<Week> last_event;  ///< of the variant or its baseline
    std::optional<Week> recovery;  ///< weeks after that event; the departure is the difference, smoothed on its side of
                                   ///< the event, from its mean in the half-year before it (0 where there was none)

    /// Whether there are sums; else `unit` is empty.
    bool adds_up() const { return !unit.empty(); }
};

/// The rows of `comparison`, a comparison of `study`.
std::vector<CumulativeRow> cumulate(const Study& study, const Comparison& comparison);

}  // namespace raaderum::compare
