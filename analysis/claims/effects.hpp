#pragma once
// From trajectories to effects. A measure's effect in one replicate is linear in the window means of its variants, which met
// the same luck; so a replicate yields one number per measure, and all that is left is the mean of those numbers.

#include "model/plan.hpp"
#include "observe/trajectory.hpp"
#include "scenario/claim.hpp"

#include <span>
#include <string>
#include <vector>

namespace raaderum::claims {

/// Mean of a metric over the weeks [from, to) of a trajectory that reaches them.
double window_mean(const Trajectory& trajectory, Metric metric, Week from, Week to);

/// The trajectory of this variant of `plan`, which is among them.
const Trajectory& trajectory_of(const std::string& variant, const Plan& plan, std::span<const Trajectory> trajectories);

/// The effect of a measure in one replicate, whose `trajectories` hold all of its variants; NaN where one of them failed.
double effect_of(const scenario::ClaimMeasure& measure, const Plan& plan, std::span<const Trajectory> trajectories);

/// The effect of each of the claim's measures in one replicate; `trajectories` holds all variants of `plan`. NaN for all of
/// them where a variant failed.
std::vector<double> effects_of(const scenario::Claim& claim, const Plan& plan,
                               std::span<const Trajectory> trajectories);

}  // namespace raaderum::claims
