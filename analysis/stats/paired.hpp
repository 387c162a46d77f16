#pragma once
// Two policies met the same luck, replicate by replicate; so what counts is the difference within each replicate. The mean
// of those differences and its 95 % interval are gathered in one pass, without keeping the replicates in memory.

#include <cstddef>

namespace raaderum::stats {

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

/// A policy against its baseline. Pairs with a NaN on either side (a replicate that failed) are left out.
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
