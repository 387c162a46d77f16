// Replicates are spread over threads, one at a time on each, so that memory does not grow with their number. A thread that finds no
// replicate any more helps the others: policies of a replicate are lived side by side, and blocks of a phase are shared. A very large
// institution is shared by all threads from the beginning, and a country spreads its institutions. Since blocks write only their own
// places and sums add up in order, the bits stay the same.

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

/// An arena whose places are all taken by threads of our own, so that oneTBB starts none. A thread comes in to do its own work; with
/// that done it helps with whatever the others spread, until all have come to their end.
class Arena {
  public:
    /// So many threads, of which so many have work of their own.
    Arena(std::size_t threads, std::size_t workers)
        : arena_(static_cast<int>(threads), static_cast<unsigned>(threads)), working_(workers) {}

    void work_and_help(const std::function<void()>& own_work) {
        arena_.execute([&] {
            {
                const Ending ending(*this);
                own_work();
            }
            help_within();
        });
    }
    void help() {
        arena_.execute([this] { help_within(); });
    }
    /// Whether any thread has no work of its own any more.
    bool anybody_helps() const { return helping_.load(std::memory_order_relaxed) != 0; }

  private:
    /// Lets the others go when the last has done its own work, also after an exception.
    class Ending {
      public:
        explicit Ending(Arena& arena) : arena_(arena) {}
        ~Ending() {
            const std::scoped_lock lock(arena_.mutex_);
            if (--arena_.working_ == 0) arena_.keeping_.clear();
        }
        Ending(const Ending&) = delete;
        Ending& operator=(const Ending&) = delete;

      private:
        Arena& arena_;
    };

    void help_within() {
        oneapi::tbb::task_group until_over;
        {
            const std::scoped_lock lock(mutex_);
            if (working_ == 0) return;
            keeping_.push_back(until_over.defer([] {}));
        }
        ++helping_;
        until_over.wait();
    }

    oneapi::tbb::task_arena arena_;
    std::mutex mutex_;
    std::size_t working_;
    std::atomic<std::size_t> helping_{0};
    std::vector<oneapi::tbb::task_handle> keeping_;
};

/// Spreads work over the threads of an arena while any of them helps; otherwise the caller does it alone, at no cost.
class Pool final : public Workers {
  public:
    Pool(const Arena& arena, bool policies_too) : arena_(arena), policies_too_(policies_too) {}
    void run(std::size_t count, const std::function<void(std::size_t)>& work) const override {
        if (!arena_.anybody_helps()) {
            one_thread_.run(count, work);
            return;
        }
        // Whoever waits for its blocks takes up no other replicate meanwhile.
        oneapi::tbb::this_task_arena::isolate(
            [&] { oneapi::tbb::parallel_for(std::size_t{0}, count, [&](std::size_t block) { work(block); }); });
    }
    bool others_are_free() const override { return policies_too_ && arena_.anybody_helps(); }

  private:
    const Arena& arena_;
    bool policies_too_;
    OneThread one_thread_;
};

/// How the threads share the work.
enum class Sharing {
    replicates,  ///< each lives replicates of its own; a small institution is not worth sharing
    the_rest,    ///< likewise, and those that find none help the others
    weeks,       ///< all share each week of one replicate after the other, so that only one is in memory
};

/// From so many positions, in one institution or in a country, on.
constexpr int worth_sharing = 500;
constexpr int large_institution = 20000;

int positions_of(const Plan& plan) {
    if (plan.country.any()) return static_cast<int>(employees_of(plan.country));
    return at_upper_ends(plan.base.parameters, plan.worlds).institution.employees;
}

Sharing sharing_of(const Plan& plan) {
    const int positions = positions_of(plan);
    if (positions >= large_institution) return Sharing::weeks;
    return positions >= worth_sharing ? Sharing::the_rest : Sharing::replicates;
}

/// Does one job and hands over what came of it; returns its agent-weeks, or nothing when it was asked to stop.
using Work = std::function<std::optional<std::uint64_t>(std::size_t, const Workers&)>;

/// Does `count` jobs.
EnsembleResult in_one_pool(std::size_t count, Sharing sharing, const EnsembleOptions& options, const Work& work) {
    const auto wanted = static_cast<std::size_t>(options.jobs > 0 ? options.jobs : threads_by_default());
    const std::size_t useful = sharing == Sharing::replicates ? std::clamp<std::size_t>(count, 1, wanted) : wanted;
    Threads threads(useful);
    if (threads.count() < useful) tell_of_fewer_threads(threads.count(), wanted);
    Arena arena(threads.count(), sharing == Sharing::weeks ? 1 : threads.count());
    const OneThread one_thread;
    const Pool pool(arena, sharing == Sharing::the_rest);
    const Workers& workers = sharing == Sharing::replicates ? static_cast<const Workers&>(one_thread) : pool;

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
    std::atomic<std::size_t> next{0};
    const std::function<void()> run_all = [&] {
        for (std::size_t index = next++; index < count; index = next++) run_one(index);
    };
    switch (sharing) {
        case Sharing::replicates:
            threads.run(run_all, run_all);
            break;
        case Sharing::the_rest:
            threads.run([&] { arena.work_and_help(run_all); }, [&] { arena.work_and_help(run_all); });
            break;
        case Sharing::weeks:
            threads.run([&] { arena.help(); }, [&] { arena.work_and_help(run_all); });
            break;
    }
    const std::size_t used = threads.count() < useful ? threads.count() : wanted;
    return {progress.replicates_done, progress.agent_weeks, seconds_since(start), static_cast<int>(used), stopped};
}

}  // namespace

EnsembleResult run_jobs(std::span<const Job> jobs, const EnsembleOptions& options, const JobSink& sink) {
    Sharing sharing = Sharing::replicates;
    for (const Job& job : jobs) sharing = std::max(sharing, sharing_of(*job.plan));
    std::mutex adding;
    return in_one_pool(jobs.size(), sharing, options, [&](std::size_t index, const Workers& workers) {
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
    Sharing sharing = Sharing::replicates;
    for (const AccountJob& job : jobs) sharing = std::max(sharing, sharing_of(*job.question->plan));
    return in_one_pool(jobs.size(), sharing, options, [&](std::size_t index, const Workers& workers) {
        const AccountJob& job = jobs[index];
        auto account = account_replicate(*job.question, *job.own, job.replicate, workers, options.stop_asked);
        if (!account) return std::optional<std::uint64_t>{};
        const std::uint64_t agent_weeks = account->agent_weeks;
        sink(index, std::move(*account));
        return std::optional(agent_weeks);
    });
}

EnsembleResult freeze_jobs(std::span<const FreezingJob> jobs, const EnsembleOptions& options, const FrozenSink& sink) {
    Sharing sharing = Sharing::replicates;
    for (const FreezingJob& job : jobs) sharing = std::max(sharing, sharing_of(*job.freezing->plan));
    return in_one_pool(jobs.size(), sharing, options, [&](std::size_t index, const Workers& workers) {
        auto frozen = freeze(*jobs[index].freezing, jobs[index].replicate, workers, options.stop_asked);
        if (!frozen) return std::optional<std::uint64_t>{};
        const std::uint64_t agent_weeks = frozen->agent_weeks;
        sink(index, std::move(*frozen));
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
