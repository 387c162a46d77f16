#pragma once
// Two policies met the same luck, replicate by replicate; so what counts is the difference within each replicate. The mean
// of those differences and its 95 % interval are gathered in one pass, without keeping the replicates in memory.

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace raaderum::stats {

inline constexpr double not_known = std::numeric_limits<double>::quiet_NaN();  ///< what too few values do not tell

/// How many standard errors lie between the mean of `count` values and either end of Student's 95 % interval; NaN below two
/// values.
double standard_errors_to_either_end(std::size_t count);

/// Mean and spread of a series, gathered value by value: B. P. Welford, "Note on a method for calculating corrected sums of
/// squares and products", Technometrics 4 (1962).
class RunningMean {
  public:
    void add(double value);
    std::size_t count() const { return count_; }
    /// NaN while empty.
    double mean() const;
    /// Sample variance (divisor n − 1); NaN below two values.
    double variance() const;
    /// Half the width of Student's 95 % interval for the mean; NaN below two values.
    double half_width() const;

  private:
    std::size_t count_ = 0;
    double mean_ = 0.0;
    double squares_ = 0.0;
};

/// The same for many series of equal length at once, e.g. for every week of a metric. A NaN takes no part in its series.
class RunningMeans {
  public:
    explicit RunningMeans(std::size_t series) : counts_(series, 0.0), means_(series, 0.0), squares_(series, 0.0) {}

    /// Adds a value to each series.
    void add(std::span<const double> values);
    /// How often add() was called.
    std::size_t count() const { return count_; }
    /// Per series; NaN while empty.
    std::vector<double> means() const;
    /// Per series, half the width of Student's 95 % interval for the mean; NaN below two values.
    std::vector<double> half_widths() const;

  private:
    std::size_t count_ = 0;
    std::vector<double> counts_;
    std::vector<double> means_;
    std::vector<double> squares_;
};

/// A policy against its baseline. Pairs with a NaN on either side (a replicate that failed, or in which nobody is
/// left of whom to tell) are left out.
class PairedDifference {
  public:
    void add(double value, double baseline);
    const RunningMean& values() const { return values_; }
    const RunningMean& baselines() const { return baselines_; }
    const RunningMean& differences() const { return differences_; }

  private:
    RunningMean values_;
    RunningMean baselines_;
    RunningMean differences_;
};

}  // namespace raaderum::stats
