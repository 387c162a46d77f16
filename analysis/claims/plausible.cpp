#include "claims/plausible.hpp"

#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::claims {
namespace {

/// The effect in each world without luck, as far as it can be told; NaN where no replicate has one.
std::vector<double> effects_without_luck(const std::vector<double>& effects, std::size_t worlds) {
    std::vector<stats::RunningMean> of_world(worlds);
    for (std::size_t replicate = 0; replicate != effects.size(); ++replicate) {
        if (!std::isnan(effects[replicate])) of_world[replicate % worlds].add(effects[replicate]);
    }
    stats::RunningMean means;
    stats::RunningMean luck;  // variance of a world's mean
    for (const stats::RunningMean& own : of_world) {
        if (own.count() == 0) continue;
        means.add(own.mean());
        if (own.count() > 1) luck.add(own.variance() / static_cast<double>(own.count()));
    }
    const double all = means.variance();
    const double left = luck.count() == 0 ? all : std::max(0.0, all - luck.mean());
    const double drawn = all > 0.0 ? std::sqrt(left / all) : 1.0;
    std::vector<double> without;
    for (const stats::RunningMean& own : of_world) {
        without.push_back(own.count() == 0 ? std::nan("") : means.mean() + drawn * (own.mean() - means.mean()));
    }
    return without;
}

}  // namespace

Verdict Answer::told() const { return plausible ? verdict_by(*plausible) : verdict; }

PlausibleShare shares_of(const scenario::Claim& claim, const std::vector<std::vector<double>>& effects,
                         std::size_t worlds) {
    std::vector<std::vector<double>> without;
    for (const std::vector<double>& own : effects) without.push_back(effects_without_luck(own, worlds));
    std::size_t holds = 0;
    std::size_t other = 0;
    for (std::size_t world = 0; world != worlds; ++world) {
        bool all = true;
        bool any = false;
        for (std::size_t measure = 0; measure != without.size(); ++measure) {
            const double effect = without[measure][world];
            all = all && effect > claim.measures[measure].smallest;
            any = any || effect < -claim.measures[measure].smallest;
        }
        holds += all ? 1 : 0;
        other += any ? 1 : 0;
    }
    const auto of = static_cast<double>(worlds);
    return {static_cast<double>(holds) / of, static_cast<double>(other) / of, static_cast<int>(worlds), false};
}

Verdict verdict_by(const PlausibleShare& share) {
    if (share.share >= share_to_be_told) return Verdict::reproduced;
    return share.share_other >= share_to_be_told ? Verdict::contradicted : Verdict::undecided;
}

}  // namespace raaderum::claims
