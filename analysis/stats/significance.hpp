#pragma once
// Whether a difference is more than luck, how large it is beside the spread, and what common luck saved. Pure functions;
// what so few or such values do not tell is NaN.

#include "stats/paired.hpp"

#include <span>
#include <vector>

namespace raaderum::stats {

/// Two-sided p of Student's t test that the values' mean is 0. 1 where every value is 0. Where all are another
/// number there is no spread to go by, and the p is that of a sign test, 2^(1 - n). NaN below two values.
double t_test_p(const RunningMean& values);

/// p values corrected for being so many: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
/// Journal of Statistics 6 (1979). The chance of calling any of the differences real where none is, is at most the level,
/// however the tests hang together. NaN stays NaN and does not count.
std::vector<double> holm(std::span<const double> p);

/// Cohen's d: the mean difference over the pooled standard deviation of both sides, i.e. beside the spread between
/// replicates. 0 where nothing differs; NaN where there is no spread.
double effect_size(const PairedDifference& pairs);
/// d_z: the mean difference over the standard deviation of the differences. Common luck makes it the larger of the two.
double paired_effect_size(const PairedDifference& pairs);

/// Variance of the mean difference had both sides met luck of their own, over that in common luck: how many times as many
/// replicates independent runs would need.
double variance_saved(const PairedDifference& pairs);

/// Share of pairs whose value lies above its baseline; ties count half, pairs with a NaN not at all.
double share_above(std::span<const double> values, std::span<const double> baselines);

/// The difference of the means of two independent samples: B. L. Welch, "The generalization of 'Student's' problem when several
/// different population variances are involved", Biometrika 34 (1947). NaN where either has fewer than two values, or none has
/// any spread.
struct WelchTest {
    double half_width = not_known;  ///< of the 95 % interval
    double p = not_known;           ///< two-sided, that the means are equal
};
WelchTest welch_test(const RunningMean& values, const RunningMean& baselines);

/// The chance that a value of one sample lies above one of the other; ties count half, NaN not at all.
double chance_of_being_above(std::span<const double> values, std::span<const double> baselines);

/// Quantile of ascending values by linear interpolation between order statistics (type 7 of R. J. Hyndman and Y. Fan,
/// "Sample quantiles in statistical packages", The American Statistician 50, 1996). NaN where there are none.
double quantile(std::span<const double> ascending, double share);

}  // namespace raaderum::stats
