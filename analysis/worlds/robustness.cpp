#include "worlds/robustness.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::worlds {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

double mean(const std::vector<double>& values) {
    if (values.empty()) return not_known;
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

/// Between the two nearest of the sorted values in proportion (R's type 7).
double percentile(std::vector<double> values, double share) {
    if (values.empty()) return not_known;
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - std::floor(place)) * (values[above] - values[below]);
}

/// A policy's merit in the mean of the worlds in which that of all policies is known.
double mean_merit(const Outcomes& outcomes, std::size_t outcome, std::size_t policy) {
    std::vector<double> merits;
    for (std::size_t world = 0; world != outcomes.worlds(); ++world) {
        if (known_for_all(outcomes, world, outcome)) merits.push_back(outcomes.merit(world, outcome, policy));
    }
    return mean(merits);
}

}  // namespace

bool known_for_all(const Outcomes& outcomes, std::size_t world, std::size_t outcome) {
    for (std::size_t policy = 0; policy != outcomes.policies.size(); ++policy) {
        if (std::isnan(outcomes.at(world, outcome, policy))) return false;
    }
    return true;
}

double share_better(const Outcomes& outcomes, std::size_t outcome, std::size_t policy, std::size_t other) {
    std::vector<double> better;
    for (std::size_t world = 0; world != outcomes.worlds(); ++world) {
        const double ahead = outcomes.merit(world, outcome, policy) - outcomes.merit(world, outcome, other);
        if (!std::isnan(ahead)) better.push_back(ahead > 0.0 ? 1.0 : ahead == 0.0 ? 0.5 : 0.0);
    }
    return mean(better);
}

Regret regret(const Outcomes& outcomes, std::size_t outcome, std::size_t policy) {
    std::vector<double> lost;
    for (std::size_t world = 0; world != outcomes.worlds(); ++world) {
        const double own = outcomes.merit(world, outcome, policy);
        double best = own;
        bool known = !std::isnan(own);
        for (std::size_t other = 0; other != outcomes.policies.size(); ++other) {
            const double merit = outcomes.merit(world, outcome, other);
            known = known && !std::isnan(merit);
            best = std::max(best, merit);
        }
        if (known) lost.push_back(best - own);
    }
    return {mean(lost), percentile(lost, 0.9), percentile(lost, 1.0)};
}

double share_good_enough(const Outcomes& outcomes, std::size_t policy,
                         const std::vector<std::optional<double>>& thresholds) {
    std::vector<double> good;
    for (std::size_t world = 0; world != outcomes.worlds(); ++world) {
        bool known = true;
        bool enough = true;
        for (std::size_t outcome = 0; outcome != outcomes.outcomes.size(); ++outcome) {
            if (!thresholds.at(outcome)) continue;
            const double value = outcomes.at(world, outcome, policy);
            const double threshold = *thresholds[outcome];
            known = known && !std::isnan(value);
            enough = enough && (outcomes.outcomes[outcome].higher_is_better ? value >= threshold : value <= threshold);
        }
        if (known) good.push_back(enough ? 1.0 : 0.0);
    }
    return mean(good);
}

std::vector<std::size_t> pareto_front(const Outcomes& outcomes, const std::vector<std::size_t>& chosen) {
    const auto dominates = [&](std::size_t one, std::size_t other) {
        bool better = false;
        for (const std::size_t outcome : chosen) {
            const double ahead = mean_merit(outcomes, outcome, one) - mean_merit(outcomes, outcome, other);
            if (!(ahead >= 0.0)) return false;
            better = better || ahead > 0.0;
        }
        return better;
    };
    std::vector<std::size_t> front;
    for (std::size_t policy = 0; policy != outcomes.policies.size(); ++policy) {
        bool dominated = false;
        for (std::size_t other = 0; other != outcomes.policies.size(); ++other)
            dominated = dominated || dominates(other, policy);
        if (!dominated) front.push_back(policy);
    }
    return front;
}

}  // namespace raaderum::worlds
