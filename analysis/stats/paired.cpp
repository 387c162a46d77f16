#include "stats/paired.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace raaderum::stats {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

}  // namespace

double standard_errors_to_either_end(std::size_t count) {
    if (count < 2) return not_known;
    return boost::math::quantile(boost::math::students_t(static_cast<double>(count) - 1.0), 0.975);
}

void RunningMean::add(double value) {
    ++count_;
    const double step = value - mean_;
    mean_ += step / static_cast<double>(count_);
    squares_ += step * (value - mean_);
}

double RunningMean::mean() const { return count_ == 0 ? not_known : mean_; }

double RunningMean::variance() const { return count_ < 2 ? not_known : squares_ / static_cast<double>(count_ - 1); }

double RunningMean::half_width() const {
    return standard_errors_to_either_end(count_) * std::sqrt(variance() / static_cast<double>(count_));
}

void RunningMeans::add(std::span<const double> values) {
    ++count_;
    const auto n = static_cast<double>(count_);
    for (std::size_t at = 0; at != means_.size(); ++at) {
        const double step = values[at] - means_[at];
        means_[at] += step / n;
        squares_[at] += step * (values[at] - means_[at]);
    }
}

std::vector<double> RunningMeans::means() const {
    return count_ == 0 ? std::vector<double>(means_.size(), not_known) : means_;
}

std::vector<double> RunningMeans::half_widths() const {
    const double errors = standard_errors_to_either_end(count_);
    const auto n = static_cast<double>(count_);
    std::vector<double> widths;
    for (const double squares : squares_) widths.push_back(errors * std::sqrt(squares / (n - 1.0) / n));
    return widths;
}

void PairedDifference::add(double value, double baseline) {
    if (std::isnan(value) || std::isnan(baseline)) return;
    values_.add(value);
    baselines_.add(baseline);
    differences_.add(value - baseline);
}

}  // namespace raaderum::stats
