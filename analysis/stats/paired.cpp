#include "stats/paired.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace raaderum::stats {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void RunningMean::add(double value) {
    ++count_;
    const double step = value - mean_;
    mean_ += step / static_cast<double>(count_);
    squares_ += step * (value - mean_);
}

double RunningMean::mean() const { return count_ == 0 ? not_known : mean_; }

double RunningMean::variance() const { return count_ < 2 ? not_known : squares_ / static_cast<double>(count_ - 1); }

double RunningMean::half_width() const {
    if (count_ < 2) return not_known;
    const auto n = static_cast<double>(count_);
    const boost::math::students_t distribution(n - 1.0);
    return boost::math::quantile(distribution, 0.975) * std::sqrt(variance() / n);
}

void PairedDifference::add(double value, double baseline) {
    if (std::isnan(value) || std::isnan(baseline)) return;
    values_.add(value);
    baselines_.add(baseline);
    differences_.add(value - baseline);
}

}  // namespace raaderum::stats
