// Replicates are spread over threads, one at a time on each, so that memory does not grow with their number. A large
// institution spreads the blocks of each phase instead, and a country its institutions, by oneTBB on the same threads; since
// these write only their own places and sums add up in order, the bits stay the same.

#include "engine/ensemble.hpp"

#include "engine/threads.hpp"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

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

/// An arena whose places are all taken by threads of our own, so that oneTBB starts none. The others help with whatever the
/// caller spreads, until it comes to its end.
class Arena {
  public:
    explicit Arena(std::size_t threads) : arena_(static_cast<int>(threads), static_cast<unsigned>(threads)) {}

    void help() {
        arena_.execute([this] {
            oneapi::tbb::task_group until_over;
            {
                const std::scoped_lock lock(mutex_);
                if (over_) return;
                keeping_.push_back(until_over.defer([] {}));
            }
            until_over.wait();
        });
    }

    void lead(const std::function<void()>& work) {
        const Ending ending(*this);
        arena_.execute([&work] { work(); });
    }

  private:
    /// Lets the others go, also after an exception.
    class Ending {
      public:
        explicit Ending(Arena& arena) : arena_(arena) {}
        ~Ending() {
            const std::scoped_lock lock(arena_.mutex_);
            arena_.over_ = true;
            arena_.keeping_.clear();
        }
        Ending(const Ending&) = delete;
        Ending& operator=(const Ending&) = delete;

      private:
        Arena& arena_;
    };

    oneapi::tbb::task_arena arena_;
    std::mutex mutex_;
    bool over_ = false;
    std::vector<oneapi::tbb::task_handle> keeping_;
};

/// Above so many positions, in one institution or in a country, a week is worth sharing between threads.
constexpr int large_institution = 20000;

bool is_large(const Plan& plan) {
    if (plan.country.any()) return employees_of(plan.country) >= large_institution;
    return at_upper_ends(plan.base.parameters, plan.worlds).institution.employees >= large_institution;
}

/// Does one job and hands over what came of it; returns its agent-weeks, or nothing when it was asked to stop.
using Work = std::function<std::optional<std::uint64_t>(std::size_t, const Workers&)>;

/// Does `count` jobs, side by side unless each is `large` and shares its own work among the threads.
EnsembleResult in_one_pool(std::size_t count, bool large, const EnsembleOptions& options, const Work& work) {
    const auto wanted = static_cast<std::size_t>(options.jobs > 0 ? options.jobs : threads_by_default());
    const std::size_t useful = large ? wanted : std::clamp<std::size_t>(count, 1, wanted);
    Threads threads(useful);
    if (threads.count() < useful) tell_of_fewer_threads(threads.count(), wanted);
    const OneThread one_thread;
    const Pool pool;
    const Workers& workers = large ? static_cast<const Workers&>(pool) : one_thread;

    std::mutex reporting;
    RunProgress progress;
    progress.replicates = count;
    std::atomic<bool> stopped{false};
    std::atomic<bool> failed{false};
    const auto start = Clock::now();
    const auto run_one = [&](std::size_t index) {
        if (stopped || failed) return;
        std::optional<std::uint64_t> agent_weeks;
        try {
            agent_weeks = work(index, workers);
        } catch (...) {
            failed = true;
            throw;
        }
        if (!agent_weeks) {
            stopped = true;
            return;
        }
        const std::scoped_lock lock(reporting);
        ++progress.replicates_done;
        progress.agent_weeks += *agent_weeks;
        progress.seconds = seconds_since(start);
        if (options.progress) options.progress(progress);
    };
    if (large) {
        Arena arena(threads.count());
        threads.run([&arena] { arena.help(); },
                    [&] {
                        arena.lead([&] {
                            for (std::size_t index = 0; index != count; ++index) run_one(index);
                        });
                    });
    } else {
        std::atomic<std::size_t> next{0};
        const auto run_all = [&] {
            for (std::size_t index = next++; index < count; index = next++) run_one(index);
        };
        threads.run(run_all, run_all);
    }
    const std::size_t used = threads.count() < useful ? threads.count() : wanted;
    return {progress.replicates_done, progress.agent_weeks, seconds_since(start), static_cast<int>(used), stopped};
}

}  // namespace

EnsembleResult run_jobs(std::span<const Job> jobs, const EnsembleOptions& options, const JobSink& sink) {
    const bool large = std::any_of(jobs.begin(), jobs.end(), [](const Job& job) { return is_large(*job.plan); });
    std::mutex adding;
    return in_one_pool(jobs.size(), large, options, [&](std::size_t index, const Workers& workers) {
        if (options.begins) options.begins(jobs[index].replicate);
        std::optional<Profile> own;
        Profile* const profile = options.profile != nullptr ? &own.emplace() : nullptr;
        ReplicateResult result =
            run_replicate(*jobs[index].plan, jobs[index].replicate, workers, options.stop_asked, profile);
        if (result.trajectories.empty()) return std::optional<std::uint64_t>{};
        Stopwatch stopwatch(profile);
        sink(index, std::move(result.trajectories));
        stopwatch.book(&Profile::handing_over);
        if (own) {
            const std::scoped_lock lock(adding);
            options.profile->add(*own);
        }
        return std::optional(result.agent_weeks);
    });
}

EnsembleResult account_jobs(std::span<const AccountJob> jobs, const EnsembleOptions& options, const AccountSink& sink) {
    const bool large =
        std::any_of(jobs.begin(), jobs.end(), [](const AccountJob& job) { return is_large(*job.question->plan); });
    return in_one_pool(jobs.size(), large, options, [&](std::size_t index, const Workers& workers) {
        const AccountJob& job = jobs[index];
        auto account = account_replicate(*job.question, *job.own, job.replicate, workers, options.stop_asked);
        if (!account) return std::optional<std::uint64_t>{};
        const std::uint64_t agent_weeks = account->agent_weeks;
        sink(index, std::move(*account));
        return std::optional(agent_weeks);
    });
}

EnsembleResult run_ensemble(const Plan& plan, const EnsembleOptions& options, const TrajectorySink& sink) {
    std::vector<Job> jobs;
    for (const ReplicateId replicate : options.replicates) jobs.push_back({&plan, replicate});
    return run_jobs(jobs, options,
                    [&sink](std::size_t, std::vector<Trajectory>&& trajectories) { sink(std::move(trajectories)); });
}

}  // namespace raaderum::engine
