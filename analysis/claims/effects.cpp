#include "claims/effects.hpp"

#include "core/check.hpp"
#include "observe/defined.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace raaderum::claims {

const Trajectory& trajectory_of(const std::string& variant, const Plan& plan,
                                std::span<const Trajectory> trajectories) {
    const auto found = std::find_if(trajectories.begin(), trajectories.end(), [&](const Trajectory& trajectory) {
        return plan.variants[trajectory.variant].name == variant;
    });
    check(found != trajectories.end(), "a measure's variants are variants of the plan");
    return *found;
}

double window_mean(const Trajectory& trajectory, Metric metric, Week from, Week to) {
    return mean_where_defined(std::span(trajectory.of(metric) + from, static_cast<std::size_t>(to - from)));
}

double effect_of(const scenario::ClaimMeasure& measure, const Plan& plan, std::span<const Trajectory> trajectories) {
    double effect = 0.0;
    for (const scenario::ClaimTerm& term : measure.terms) {
        for (const auto& [variant, weight] : term.contrast) {
            const Trajectory& trajectory = trajectory_of(variant, plan, trajectories);
            if (!trajectory.finished()) return std::numeric_limits<double>::quiet_NaN();
            effect += weight * window_mean(trajectory, term.metric, term.from, term.to);
        }
    }
    return effect;
}

std::vector<double> effects_of(const scenario::Claim& claim, const Plan& plan,
                               std::span<const Trajectory> trajectories) {
    const bool failed = std::any_of(trajectories.begin(), trajectories.end(),
                                    [](const Trajectory& trajectory) { return !trajectory.finished(); });
    if (failed) return std::vector<double>(claim.measures.size(), std::numeric_limits<double>::quiet_NaN());
    std::vector<double> effects;
    for (const scenario::ClaimMeasure& measure : claim.measures)
        effects.push_back(effect_of(measure, plan, trajectories));
    return effects;
}

}  // namespace raaderum::claims
