#include "claims/verdict.hpp"

#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::claims {
namespace {

Verdict judge(double effect, double low, double high, double smallest) {
    if (high < 0.0) return Verdict::contradicted;
    return low > 0.0 && effect > smallest ? Verdict::reproduced : Verdict::undecided;
}

}  // namespace

Estimate estimate(std::span<const double> effects, double smallest) {
    stats::RunningMean mean;
    for (const double effect : effects) {
        if (!std::isnan(effect)) mean.add(effect);
    }
    const double low = mean.mean() - mean.half_width();
    const double high = mean.mean() + mean.half_width();
    return {mean.mean(), low, high, judge(mean.mean(), low, high, smallest)};
}

std::vector<Estimate> estimates(const scenario::Claim& claim, const std::vector<std::vector<double>>& effects) {
    std::vector<Estimate> all;
    for (std::size_t measure = 0; measure != claim.measures.size(); ++measure) {
        all.push_back(estimate(effects[measure], claim.measures[measure].smallest));
    }
    return all;
}

Verdict verdict_of(std::span<const Estimate> measures) {
    const auto are = [](Verdict verdict) {
        return [verdict](const Estimate& each) { return each.verdict == verdict; };
    };
    if (std::any_of(measures.begin(), measures.end(), are(Verdict::contradicted))) return Verdict::contradicted;
    const bool all = std::all_of(measures.begin(), measures.end(), are(Verdict::reproduced));
    return all && !measures.empty() ? Verdict::reproduced : Verdict::undecided;
}

std::size_t decisive(std::span<const Estimate> measures) {
    const Verdict verdict = verdict_of(measures);
    const auto shows = [verdict](const Estimate& measure) { return measure.verdict == verdict; };
    const auto first = std::find_if(measures.begin(), measures.end(), shows);
    return first == measures.end() ? 0 : static_cast<std::size_t>(first - measures.begin());
}

Change change_between(std::span<const double> with, std::span<const double> without) {
    stats::PairedDifference pairs;
    for (std::size_t replicate = 0; replicate != std::min(with.size(), without.size()); ++replicate) {
        pairs.add(with[replicate], without[replicate]);
    }
    const stats::RunningMean& differences = pairs.differences();
    const double change = differences.mean();
    const double error = std::sqrt(differences.variance() / static_cast<double>(differences.count()));
    return {pairs.baselines().mean(), change, std::abs(change) > least_t * error};
}

}  // namespace raaderum::claims
