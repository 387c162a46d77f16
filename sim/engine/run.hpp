#pragma once
// One replicate of an experiment: the burn-in once, then every variant from the same moment, in the same luck.

#include "core/blocks.hpp"
#include "engine/profile.hpp"
#include "model/plan.hpp"
#include "observe/trajectory.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::engine {

/// What a run of one replicate came to.
struct ReplicateResult {
    std::vector<Trajectory> trajectories;  ///< one per variant, in the plan's order; empty when stopped
    std::uint64_t agent_weeks = 0;         ///< positions x weeks, burn-in included
};

/// Runs replicate `replicate` of `plan`. `stop_asked` is polled once a week; when it says so, the replicate is given up.
/// Where there is a `profile`, the time that each part took is added to it. A variant that breaks an invariant, throws or
/// misses a number that must be there becomes a failed trajectory; where the burn-in does, all variants do. Lack of memory is
/// no replicate's fault and is passed on.
ReplicateResult run_replicate(const Plan& plan, ReplicateId replicate, const Workers& workers,
                              const std::function<bool()>& stop_asked = {}, Profile* profile = nullptr);

/// All variants of a replicate, failed before their first week for this reason.
std::vector<Trajectory> failed_replicate(const Plan& plan, ReplicateId replicate, const std::string& reason);

}  // namespace raaderum::engine
