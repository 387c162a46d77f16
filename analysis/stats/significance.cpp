#include "stats/significance.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace raaderum::stats {
namespace {

double over_spread(double difference, double variance) {
    if (std::isnan(variance)) return not_known;
    if (difference == 0.0) return 0.0;
    return variance > 0.0 ? difference / std::sqrt(variance) : not_known;
}

double unpaired_variance(const PairedDifference& pairs) {
    return pairs.values().variance() + pairs.baselines().variance();
}

}  // namespace

double t_test_p(const RunningMean& values) {
    if (values.count() < 2) return not_known;
    const auto n = static_cast<double>(values.count());
    if (values.variance() == 0.0) return values.mean() == 0.0 ? 1.0 : std::exp2(1.0 - n);
    const double t = values.mean() / std::sqrt(values.variance() / n);
    return 2.0 * boost::math::cdf(boost::math::complement(boost::math::students_t(n - 1.0), std::abs(t)));
}

std::vector<double> holm(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index != p.size(); ++index) {
        if (!std::isnan(p[index])) order.push_back(index);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> corrected(p.size(), not_known);
    double so_far = 0.0;
    for (std::size_t rank = 0; rank != order.size(); ++rank) {
        so_far = std::max(so_far, std::min(1.0, static_cast<double>(order.size() - rank) * p[order[rank]]));
        corrected[order[rank]] = so_far;
    }
    return corrected;
}

double effect_size(const PairedDifference& pairs) {
    return over_spread(pairs.differences().mean(), unpaired_variance(pairs) / 2.0);
}

double paired_effect_size(const PairedDifference& pairs) {
    return over_spread(pairs.differences().mean(), pairs.differences().variance());
}

double variance_saved(const PairedDifference& pairs) {
    const double paired = pairs.differences().variance();
    return paired > 0.0 ? unpaired_variance(pairs) / paired : not_known;
}

double share_above(std::span<const double> values, std::span<const double> baselines) {
    double above = 0.0;
    std::size_t pairs = 0;
    for (std::size_t index = 0; index != values.size(); ++index) {
        if (std::isnan(values[index]) || std::isnan(baselines[index])) continue;
        ++pairs;
        above += values[index] > baselines[index] ? 1.0 : values[index] == baselines[index] ? 0.5 : 0.0;
    }
    return pairs == 0 ? not_known : above / static_cast<double>(pairs);
}

WelchTest welch_test(const RunningMean& values, const RunningMean& baselines) {
    const double own = values.variance() / static_cast<double>(values.count());
    const double other = baselines.variance() / static_cast<double>(baselines.count());
    const double variance = own + other;
    if (!(variance > 0.0)) return {};
    const double freedom = variance * variance
                           / (own * own / static_cast<double>(values.count() - 1)
                              + other * other / static_cast<double>(baselines.count() - 1));
    const boost::math::students_t student(freedom);
    const double t = (values.mean() - baselines.mean()) / std::sqrt(variance);
    return {boost::math::quantile(student, 0.975) * std::sqrt(variance),
            2.0 * boost::math::cdf(boost::math::complement(student, std::abs(t)))};
}

double chance_of_being_above(std::span<const double> values, std::span<const double> baselines) {
    std::vector<double> others;
    std::copy_if(baselines.begin(), baselines.end(), std::back_inserter(others),
                 [](double value) { return !std::isnan(value); });
    std::sort(others.begin(), others.end());
    double above = 0.0;
    double all = 0.0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        const auto [low, high] = std::equal_range(others.begin(), others.end(), value);
        above += static_cast<double>(low - others.begin()) + 0.5 * static_cast<double>(high - low);
        all += static_cast<double>(others.size());
    }
    return all == 0.0 ? not_known : above / all;
}

double quantile(std::span<const double> ascending, double share) {
    if (ascending.empty()) return not_known;
    const double place = share * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= ascending.size()) return ascending.back();
    const double part = place - static_cast<double>(below);
    return ascending[below] + part * (ascending[below + 1] - ascending[below]);
}

}  // namespace raaderum::stats
