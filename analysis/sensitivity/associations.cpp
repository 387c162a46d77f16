#include "sensitivity/associations.hpp"

#include <boost/math/distributions/fisher_f.hpp>

#include <algorithm>
#include <cmath>

namespace raaderum::sensitivity {
namespace {

struct Pair {
    double number = 0.0;
    double outcome = 0.0;
};

/// How much of the outcome's variance lies between bins of the number, which holds `pairs`, and in how many bins.
struct BetweenBins {
    double share = 0.0;
    std::size_t bins = 0;
};

BetweenBins between_bins(std::vector<Pair> pairs, double mean, double squares) {
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.number < b.number; });
    BetweenBins between;
    const std::size_t size = std::max<std::size_t>(1, pairs.size() / bins_of_a_number);
    for (std::size_t first = 0; first != pairs.size();) {
        std::size_t last = std::min(first + size, pairs.size());
        while (last != pairs.size() && pairs[last].number == pairs[last - 1].number) ++last;
        double sum = 0.0;
        for (std::size_t each = first; each != last; ++each) sum += pairs[each].outcome;
        const auto count = static_cast<double>(last - first);
        between.share += count * (sum / count - mean) * (sum / count - mean) / squares;
        ++between.bins;
        first = last;
    }
    return between;
}

}  // namespace

std::vector<Association> associations(const std::vector<std::vector<double>>& numbers,
                                      const std::vector<double>& outcome) {
    constexpr double false_alarm = 0.05;
    std::vector<std::size_t> known;
    double mean = 0.0;
    for (std::size_t world = 0; world != outcome.size(); ++world) {
        if (std::isnan(outcome[world])) continue;
        known.push_back(world);
        mean += outcome[world];
    }
    const auto n = static_cast<double>(known.size());
    mean /= n;
    double squares = 0.0;
    for (const std::size_t world : known) squares += (outcome[world] - mean) * (outcome[world] - mean);
    std::vector<Association> all;
    for (std::size_t number = 0; number != numbers.size(); ++number) {
        std::vector<Pair> pairs;
        for (const std::size_t world : known) pairs.push_back({numbers[number][world], outcome[world]});
        if (!(squares > 0.0)) continue;
        const auto [share, bins] = between_bins(std::move(pairs), mean, squares);
        const double between = static_cast<double>(bins) - 1.0;
        const double within = n - static_cast<double>(bins);
        if (between < 1.0 || within < 1.0) continue;
        const double by_chance = between / (n - 1.0);
        Association own{number, (share - by_chance) / (1.0 - by_chance), false};
        const double f = share / between / (std::max(1.0 - share, 1e-12) / within);
        const double p = boost::math::cdf(boost::math::complement(boost::math::fisher_f(between, within), f));
        own.stands_out = p < false_alarm / static_cast<double>(numbers.size());
        all.push_back(own);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Association& a, const Association& b) { return a.first > b.first; });
    return all;
}

}  // namespace raaderum::sensitivity
