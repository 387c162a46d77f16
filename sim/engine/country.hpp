#pragma once
// One replicate of a country: all of its institutions side by side, week by week, with news travelling between them.

#include "engine/run.hpp"

namespace raaderum::engine {

/// Runs replicate `replicate` of a plan that has municipalities; otherwise as run_replicate(). Each variant founds the country
/// and lives the burn-in anew, so that one country is in memory at a time. Who works on which institution leaves no trace.
ReplicateResult run_country(const Plan& plan, ReplicateId replicate, const Workers& workers,
                            const std::function<bool()>& stop_asked);

}  // namespace raaderum::engine
