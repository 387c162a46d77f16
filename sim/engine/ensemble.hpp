#pragma once
// Many replicates at once. Which thread runs which replicate leaves no trace in the results.

#include "engine/accountant.hpp"
#include "engine/frozen.hpp"
#include "engine/run.hpp"

#include <functional>
#include <span>
#include <vector>

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
    std::function<void(ReplicateId)> begins;           ///< called before each replicate, from any thread
    std::function<void(const RunProgress&)> progress;  ///< called after each replicate, by one thread at a time
    Profile* profile = nullptr;                        ///< told where the time goes, if there is one (run_jobs)
};

struct EnsembleResult {
    std::uint64_t replicates_done = 0;
    std::uint64_t agent_weeks = 0;
    double compute_seconds = 0;  ///< wall time from the first week to the last
    int threads = 1;
    bool stopped = false;
};

/// One replicate of one of several plans.
struct Job {
    const Plan* plan;
    ReplicateId replicate;
};

/// Receives the trajectories of the job with this index, from any thread, in any order.
using JobSink = std::function<void(std::size_t, std::vector<Trajectory>&&)>;

/// Runs replicates of several plans in one pool, so that no thread waits for the end of one plan before the next begins.
/// Otherwise as run_ensemble(); `options.replicates` is not read.
EnsembleResult run_jobs(std::span<const Job> jobs, const EnsembleOptions& options, const JobSink& sink);

/// One replicate of an account.
struct AccountJob {
    const Question* question;
    const std::vector<char>* own;  ///< the metric's own channels
    ReplicateId replicate;
};

/// Receives the account of the job with this index, from any thread, in any order.
using AccountSink = std::function<void(std::size_t, ReplicateAccount&&)>;

/// Keeps the books of several replicates in one pool, otherwise as run_jobs().
EnsembleResult account_jobs(std::span<const AccountJob> jobs, const EnsembleOptions& options, const AccountSink& sink);

/// One replicate in which arms are frozen at a reference.
struct FreezingJob {
    const Freezing* freezing;
    ReplicateId replicate;
};

/// Receives what became of the job with this index, from any thread, in any order.
using FrozenSink = std::function<void(std::size_t, Frozen&&)>;

/// Freezes several replicates in one pool, otherwise as run_jobs().
EnsembleResult freeze_jobs(std::span<const FreezingJob> jobs, const EnsembleOptions& options, const FrozenSink& sink);

/// Runs the replicates of `plan` and hands each one's trajectories to `sink`, from any thread, in any order. An exception
/// thrown by `sink` ends the ensemble and is passed on. From some hundred positions on, threads that find no replicate any more help
/// with those that are left; from 20,000 on, all share each week.
EnsembleResult run_ensemble(const Plan& plan, const EnsembleOptions& options, const TrajectorySink& sink);

}  // namespace raaderum::engine
