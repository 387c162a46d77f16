#pragma once
// Runs what a store lacks of a plan: all at once, or, where the run stops by itself, look by look.

#include "cli/requests.hpp"
#include "cli/stop_signals.hpp"
#include "engine/ensemble.hpp"
#include "output/store.hpp"

#include <optional>

namespace raaderum::cli {

struct Ended {
    engine::EnsembleResult result;         ///< of all looks together
    std::optional<output::Ending> ending;  ///< where the run stopped by itself
    engine::Profile profile;               ///< of all looks together, where the request asks for it
};

/// Runs the missing replicates of the request's shard into `store`, showing progress, until all are there, the differences
/// that the plan waits for are known, or a signal stops it.
Ended run_missing(const Plan& plan, const RunRequest& request, output::TrajectoryStore& store,
                  const StopSignals& signals);

}  // namespace raaderum::cli
