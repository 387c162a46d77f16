#include "survey/study.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace raaderum::survey {
namespace {

struct Sums {
    double n = 0.0;
    double x = 0.0;
    double y = 0.0;

    void add(const Observation& each) {
        n += 1.0;
        x += each.x;
        y += each.y;
    }
};

using Group = std::pair<std::uint32_t, std::uint32_t>;

/// Observations less the mean of their group.
template <class GroupOf>
std::vector<Observation> deviations(std::span<const Observation> observations, GroupOf group_of) {
    std::map<Group, Sums> means;
    for (const Observation& each : observations) means[group_of(each)].add(each);
    std::vector<Observation> left(observations.begin(), observations.end());
    for (Observation& each : left) {
        const Sums& mean = means[group_of(each)];
        each.x -= mean.x / mean.n;
        each.y -= mean.y / mean.n;
    }
    return left;
}

std::vector<Observation> means_of_houses(std::span<const Observation> observations) {
    std::map<std::uint32_t, Sums> houses;
    for (const Observation& each : observations) houses[each.house].add(each);
    std::vector<Observation> means;
    for (const auto& [house, sums] : houses) means.push_back({house, 0, sums.x / sums.n, sums.y / sums.n});
    return means;
}

double pearson(std::span<const Observation> observations) {
    Sums sums;
    for (const Observation& each : observations) sums.add(each);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (const Observation& each : observations) {
        const double x = each.x - sums.x / sums.n;
        const double y = each.y - sums.y / sums.n;
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    return xy / std::sqrt(xx * yy);
}

double variance(std::span<const double> values) {
    double mean = 0.0;
    for (const double value : values) mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

}  // namespace

double correlation(std::span<const Observation> observations, Level level) {
    switch (level) {
        case Level::within_houses:
            return pearson(deviations(observations, [](const Observation& each) { return Group{each.house, 0}; }));
        case Level::between_houses:
            return pearson(means_of_houses(observations));
        case Level::over_time:
            return pearson(deviations(observations, [](const Observation& each) {
                return Group{each.house, each.person};
            }));
        case Level::pooled:
            break;
    }
    return pearson(observations);
}

Intraclass intraclass(std::span<const Observation> observations) {
    std::map<std::uint32_t, std::vector<double>> houses;
    Sums all;
    for (const Observation& each : observations) {
        houses[each.house].push_back(each.x);
        all.add(each);
    }
    double between = 0.0;
    double within = 0.0;
    double squared_sizes = 0.0;
    for (const auto& [house, values] : houses) {
        const auto n = static_cast<double>(values.size());
        double mean = 0.0;
        for (const double value : values) mean += value / n;
        between += n * (mean - all.x / all.n) * (mean - all.x / all.n);
        for (const double value : values) within += (value - mean) * (value - mean);
        squared_sizes += n * n;
    }
    const auto groups = static_cast<double>(houses.size());
    const double mean_square_between = between / (groups - 1.0);
    const double mean_square_within = within / (all.n - groups);
    const double size = (all.n - squared_sizes / all.n) / (groups - 1.0);
    return {(mean_square_between - mean_square_within) / (mean_square_between + (size - 1.0) * mean_square_within),
            (mean_square_between - mean_square_within) / mean_square_between};
}

double alpha(std::span<const std::vector<double>> rows) {
    const std::size_t items = rows.front().size();
    double of_items = 0.0;
    std::vector<double> totals(rows.size(), 0.0);
    for (std::size_t item = 0; item != items; ++item) {
        std::vector<double> answers;
        for (const std::vector<double>& row : rows) answers.push_back(row[item]);
        for (std::size_t row = 0; row != rows.size(); ++row) totals[row] += answers[row];
        of_items += variance(answers);
    }
    const auto k = static_cast<double>(items);
    return k / (k - 1.0) * (1.0 - of_items / variance(totals));
}

bool called_real(double correlation, std::size_t n, double level) {
    // mathematics: Fisher's z has the standard error 1 / sqrt(n - 3)
    const double z = std::atanh(correlation) * std::sqrt(static_cast<double>(n) - 3.0);
    return std::erfc(std::fabs(z) / std::sqrt(2.0)) < level;
}

}  // namespace raaderum::survey
