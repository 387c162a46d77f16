#include "report/assumptions.hpp"

#include "stats/significance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace raaderum::report {
namespace {

double mean_over(std::span<const std::size_t> worlds, const std::vector<double>& values) {
    double sum = 0.0;
    for (const std::size_t world : worlds) sum += values[world];
    return sum / static_cast<double>(worlds.size());
}

/// Places in ascending order of the values.
std::vector<std::size_t> order_of(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    return order;
}

/// Ranks around 0; equal values share the mean of theirs.
std::vector<double> ranks_of(const std::vector<double>& values) {
    const std::vector<std::size_t> order = order_of(values);
    const double middle = (static_cast<double>(values.size()) - 1.0) / 2.0;
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first != order.size();) {
        std::size_t last = first;
        while (last != order.size() && values[order[last]] == values[order[first]]) ++last;
        const double rank = (static_cast<double>(first) + static_cast<double>(last) - 1.0) / 2.0 - middle;
        for (; first != last; ++first) ranks[order[first]] = rank;
    }
    return ranks;
}

/// Of two series around 0; 0 where one does not vary.
double correlation(const std::vector<double>& one, const std::vector<double>& other) {
    const double together = std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
    const double of_one = std::inner_product(one.begin(), one.end(), one.begin(), 0.0);
    const double of_other = std::inner_product(other.begin(), other.end(), other.begin(), 0.0);
    return of_one > 0.0 && of_other > 0.0 ? together / std::sqrt(of_one * of_other) : 0.0;
}

/// Two-sided p of a rank correlation: E. C. Fieller, H. O. Hartley & E. S. Pearson, "Tests for rank correlation coefficients I",
/// Biometrika 44 (1957).
double p_of(double rank_correlation, double count) {
    constexpr double variance = 1.06;
    const double z = std::atanh(std::clamp(rank_correlation, -0.9999, 0.9999)) * std::sqrt((count - 3.0) / variance);
    return std::erfc(std::fabs(z) / std::numbers::sqrt2);
}

/// The differences of the worlds in which they are known, and which worlds these are.
struct Known {
    std::vector<std::size_t> worlds;
    std::vector<double> differences;
};

Known known_differences(const Material& material, std::size_t variant, std::size_t compared) {
    const std::size_t metric = material.metric_place(material.comparison.metrics[compared].name).value();
    const auto means = [&](std::size_t of) {
        return compare::window_means(material.study, of, metric, material.comparison.weeks);
    };
    const std::vector<double> own = means(variant);
    const std::vector<double> baseline = means(material.comparison.baselines[variant]);
    Known known;
    for (std::size_t world = 0; world != own.size(); ++world) {
        if (!std::isfinite(own[world] - baseline[world])) continue;
        known.worlds.push_back(world);
        known.differences.push_back(own[world] - baseline[world]);
    }
    return known;
}

std::vector<double> values_of(const compare::StudyWorlds& worlds, std::size_t number, const Known& known) {
    std::vector<double> values;
    for (const std::size_t world : known.worlds) values.push_back(worlds.values[world][number]);
    return values;
}

}  // namespace

std::vector<Assumption> assumptions_of(const Material& material, std::size_t variant, std::size_t metric) {
    const compare::StudyWorlds& worlds = material.study.facts().worlds;
    if (!worlds.any()) return {};
    const Known known = known_differences(material, variant, metric);
    if (known.worlds.size() < compare::enough_worlds) return {};
    const std::vector<double> difference_ranks = ranks_of(known.differences);
    std::vector<double> correlations;
    std::vector<double> p;
    for (std::size_t number = 0; number != worlds.parameters.size(); ++number) {
        correlations.push_back(correlation(ranks_of(values_of(worlds, number, known)), difference_ranks));
        p.push_back(p_of(correlations.back(), static_cast<double>(known.worlds.size())));
    }
    const std::vector<double> corrected = stats::holm(p);
    std::vector<std::size_t> strongest(correlations.size());
    std::iota(strongest.begin(), strongest.end(), std::size_t{0});
    std::stable_sort(strongest.begin(), strongest.end(), [&](std::size_t a, std::size_t b) {
        return std::fabs(correlations[a]) > std::fabs(correlations[b]);
    });
    std::vector<Assumption> found;
    for (const std::size_t number : strongest) {
        if (found.size() == most_assumptions || !(corrected[number] < compare::significance)) break;
        const std::vector<std::size_t> order = order_of(values_of(worlds, number, known));
        const std::size_t third = std::max<std::size_t>(1, order.size() / 3);
        found.push_back({worlds.parameters[number].name, correlations[number] * correlations[number],
                         correlations[number] > 0.0, mean_over(std::span(order).first(third), known.differences),
                         mean_over(std::span(order).last(third), known.differences)});
    }
    return found;
}

}  // namespace raaderum::report
