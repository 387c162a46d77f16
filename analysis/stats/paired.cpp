#include "stats/paired.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace raaderum::stats {
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
    for (std::size_t at = 0; at != means_.size(); ++at) {
        const bool known = !std::isnan(values[at]);
        const double value = known ? values[at] : means_[at];
        counts_[at] += known ? 1.0 : 0.0;
        const double step = value - means_[at];
        means_[at] += step / (counts_[at] > 0.0 ? counts_[at] : 1.0);
        squares_[at] += step * (value - means_[at]);
    }
}

std::vector<double> RunningMeans::means() const {
    std::vector<double> means = means_;
    for (std::size_t at = 0; at != means.size(); ++at) {
        if (counts_[at] == 0.0) means[at] = not_known;
    }
    return means;
}

std::vector<double> RunningMeans::half_widths() const {
    std::vector<double> widths;
    double errors = not_known;
    double errors_for = 0.0;  // the count that these are for; mostly the same in all series
    for (std::size_t at = 0; at != squares_.size(); ++at) {
        const double n = counts_[at];
        if (n != errors_for) {
            errors = standard_errors_to_either_end(static_cast<std::size_t>(n));
            errors_for = n;
        }
        widths.push_back(errors * std::sqrt(squares_[at] / (n - 1.0) / n));
    }
    return widths;
}

void PairedDifference::add(double value, double baseline) {
    if (std::isnan(value) || std::isnan(baseline)) return;
    values_.add(value);
    baselines_.add(baseline);
    differences_.add(value - baseline);
}

}  // namespace raaderum::stats
