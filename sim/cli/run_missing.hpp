#pragma once
// Runs what a store lacks of a plan: all at once, or, where the run stops by itself, look by look.

#include "cli/requests.hpp"
#include "cli/stop_signals.hpp"
#include "engine/ensemble.hpp"
#include "output/store.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace raaderum::cli {

struct Ended {
    engine::EnsembleResult result;         ///< of all looks together
    std::optional<output::Ending> ending;  ///< where the run stopped by itself
    engine::Profile profile;               ///< of all looks together, where the request asks for it
};

/// Runs the missing replicates of the request's shard into `store`, showing progress, until all are there, the differences
/// that the plan waits for are known, or a signal stops it. Notes in `folder` which are under way; those that were when an
/// earlier run crashed are run last and alone, and given up after crashing again.
Ended run_missing(const Plan& plan, const RunRequest& request, output::TrajectoryStore& store,
                  const std::filesystem::path& folder, const std::string& plan_digest, StopSignals& signals);

}  // namespace raaderum::cli
