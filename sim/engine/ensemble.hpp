#pragma once
// Many replicates at once. Which thread runs which replicate leaves no trace in the results.

#include "engine/run.hpp"

#include <functional>
#include <span>

namespace raaderum::engine {

/// How far an ensemble has come.
struct RunProgress {
    std::uint64_t replicates_done = 0;
    std::uint64_t replicates = 0;
    std::uint64_t agent_weeks = 0;
    double seconds = 0;  ///< since the first week
};

struct EnsembleOptions {
    int jobs = 0;                                      ///< threads; 0: as many as the machine has cores
    std::vector<ReplicateId> replicates;               ///< which to run; each appears once
    std::function<bool()> stop_asked;                  ///< polled each week; the replicates under way are given up
    std::function<void(const RunProgress&)> progress;  ///< called after each replicate, by one thread at a time
};

struct EnsembleResult {
    std::uint64_t replicates_done = 0;
    std::uint64_t agent_weeks = 0;
    double compute_seconds = 0;  ///< wall time from the first week to the last
    int threads = 1;
    bool stopped = false;
};

/// Like TrajectorySink, with the index of the plan that the trajectories belong to.
using PlanSink = std::function<void(std::size_t plan, std::vector<Trajectory>&&)>;

/// Runs the replicates of `plan` and hands each one's trajectories to `sink`, from any thread, in any order. An exception
/// thrown by `sink` ends the ensemble and is passed on. Institutions of more than a few thousand positions also share
/// the work of one week among the threads.
EnsembleResult run_ensemble(const Plan& plan, const EnsembleOptions& options, const TrajectorySink& sink);

/// The same for several plans at once: plan `p` runs the replicates `replicates_of[p]` (options.replicates is not read).
EnsembleResult run_ensembles(std::span<const Plan> plans, std::span<const std::vector<ReplicateId>> replicates_of,
                             const EnsembleOptions& options, const PlanSink& sink);

}  // namespace raaderum::engine
