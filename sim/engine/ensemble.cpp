// Replicates are spread over the cores by oneTBB, a few at a time so that memory does not grow with their number. A large
// institution also spreads the blocks of each phase; since blocks write only their own places and sums add up in block
// order, the bits stay the same.

#include "engine/ensemble.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

namespace raaderum::engine {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Blocks of one institution on the threads of the arena.
class Pool final : public Workers {
  public:
    void run(std::size_t count, const std::function<void(std::size_t)>& work) const override {
        oneapi::tbb::parallel_for(std::size_t{0}, count, [&](std::size_t block) { work(block); });
    }
};

/// Above so many positions a week is worth sharing between threads.
constexpr int large_institution = 20000;

}  // namespace

EnsembleResult run_jobs(std::span<const Job> jobs, const EnsembleOptions& options, const JobSink& sink) {
    const int threads = options.jobs > 0 ? options.jobs : oneapi::tbb::info::default_concurrency();
    const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism,
                                            static_cast<std::size_t>(threads));
    oneapi::tbb::task_arena arena(threads);
    const bool large = std::any_of(jobs.begin(), jobs.end(), [](const Job& job) {
        const Parameters largest = at_upper_ends(job.plan->base.parameters, job.plan->worlds);
        return largest.institution.employees >= large_institution;
    });
    const OneThread one_thread;
    const Pool pool;
    const Workers& workers = large ? static_cast<const Workers&>(pool) : one_thread;

    std::mutex reporting;
    RunProgress progress;
    progress.replicates = jobs.size();
    std::atomic<bool> stopped{false};
    std::atomic<bool> failed{false};
    const auto start = Clock::now();
    const auto run_one = [&](std::size_t index) {
        if (stopped || failed) return;
        ReplicateResult result = run_replicate(*jobs[index].plan, jobs[index].replicate, workers, options.stop_asked);
        if (result.trajectories.empty()) {
            stopped = true;
            return;
        }
        try {
            sink(index, std::move(result.trajectories));
        } catch (...) {
            failed = true;
            throw;
        }
        const std::scoped_lock lock(reporting);
        ++progress.replicates_done;
        progress.agent_weeks += result.agent_weeks;
        progress.seconds = seconds_since(start);
        if (options.progress) options.progress(progress);
    };
    arena.execute([&] {
        if (large) {
            for (std::size_t index = 0; index != jobs.size(); ++index) run_one(index);
        } else {
            oneapi::tbb::parallel_for(
                oneapi::tbb::blocked_range<std::size_t>(0, jobs.size(), 1),
                [&](const auto& range) {
                    for (std::size_t index = range.begin(); index != range.end(); ++index) {
                        run_one(index);
                    }
                },
                oneapi::tbb::simple_partitioner());
        }
    });
    return {progress.replicates_done, progress.agent_weeks, seconds_since(start), threads, stopped};
}

EnsembleResult run_ensemble(const Plan& plan, const EnsembleOptions& options, const TrajectorySink& sink) {
    std::vector<Job> jobs;
    for (const ReplicateId replicate : options.replicates) jobs.push_back({&plan, replicate});
    return run_jobs(jobs, options,
                    [&sink](std::size_t, std::vector<Trajectory>&& trajectories) { sink(std::move(trajectories)); });
}

}  // namespace raaderum::engine
