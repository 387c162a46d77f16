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

/// One replicate of one plan.
struct Task {
    std::size_t plan;
    ReplicateId replicate;
};

std::vector<Task> tasks_of(std::span<const std::vector<ReplicateId>> replicates_of) {
    std::vector<Task> tasks;
    for (std::size_t plan = 0; plan != replicates_of.size(); ++plan) {
        for (const ReplicateId replicate : replicates_of[plan]) tasks.push_back({plan, replicate});
    }
    return tasks;
}

}  // namespace

EnsembleResult run_ensemble(const Plan& plan, const EnsembleOptions& options, const TrajectorySink& sink) {
    return run_ensembles(
        {&plan, 1}, {&options.replicates, 1}, options,
        [&sink](std::size_t, std::vector<Trajectory>&& trajectories) { sink(std::move(trajectories)); });
}

EnsembleResult run_ensembles(std::span<const Plan> plans, std::span<const std::vector<ReplicateId>> replicates_of,
                             const EnsembleOptions& options, const PlanSink& sink) {
    const std::vector<Task> tasks = tasks_of(replicates_of);
    const int threads = options.jobs > 0 ? options.jobs : oneapi::tbb::info::default_concurrency();
    const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism,
                                            static_cast<std::size_t>(threads));
    oneapi::tbb::task_arena arena(threads);
    const bool large = std::any_of(plans.begin(), plans.end(), [](const Plan& plan) {
        return plan.base.parameters.institution.employees >= large_institution;
    });
    const OneThread one_thread;
    const Pool pool;
    const Workers& workers = large ? static_cast<const Workers&>(pool) : one_thread;

    std::mutex reporting;
    RunProgress progress;
    progress.replicates = tasks.size();
    std::atomic<bool> stopped{false};
    std::atomic<bool> failed{false};
    const auto start = Clock::now();
    const auto run_one = [&](std::size_t index) {
        if (stopped || failed) return;
        const Task& task = tasks[index];
        ReplicateResult result = run_replicate(plans[task.plan], task.replicate, workers, options.stop_asked);
        if (result.trajectories.empty()) {
            stopped = true;
            return;
        }
        try {
            sink(task.plan, std::move(result.trajectories));
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
            for (std::size_t index = 0; index != tasks.size(); ++index) run_one(index);
        } else {
            oneapi::tbb::parallel_for(
                oneapi::tbb::blocked_range<std::size_t>(0, tasks.size(), 1),
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

}  // namespace raaderum::engine
