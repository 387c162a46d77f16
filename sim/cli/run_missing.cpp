#include "cli/run_missing.hpp"

#include "cli/arguments.hpp"
#include "cli/dry_run.hpp"
#include "cli/precision_watch.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "output/under_way.hpp"

#include <algorithm>
#include <iterator>

namespace raaderum::cli {
namespace {

/// The replicates that are asked for and not stored yet, ascending.
std::vector<ReplicateId> still_to_run(const std::vector<ReplicateId>& asked, const std::vector<ReplicateId>& missing) {
    std::vector<ReplicateId> both;
    std::set_intersection(asked.begin(), asked.end(), missing.begin(), missing.end(), std::back_inserter(both));
    return both;
}

void add(engine::EnsembleResult& all, const engine::EnsembleResult& some) {
    all.replicates_done += some.replicates_done;
    all.agent_weeks += some.agent_weeks;
    all.compute_seconds += some.compute_seconds;
    all.threads = some.threads;
    all.stopped = some.stopped;
}

/// The replicates of `ids` below `end`, which are taken out.
std::vector<ReplicateId> take_below(std::vector<ReplicateId>& ids, std::size_t end) {
    const auto first_beyond =
        std::find_if(ids.begin(), ids.end(), [end](ReplicateId replicate) { return number(replicate) >= end; });
    std::vector<ReplicateId> taken(ids.begin(), first_beyond);
    ids.erase(ids.begin(), first_beyond);
    return taken;
}

/// Those of `ids` that are among `some`, which are taken out; both ascend.
std::vector<ReplicateId> take_among(std::vector<ReplicateId>& ids, const std::vector<ReplicateId>& some) {
    std::vector<ReplicateId> taken;
    std::set_intersection(ids.begin(), ids.end(), some.begin(), some.end(), std::back_inserter(taken));
    std::erase_if(ids, [&](ReplicateId each) { return std::binary_search(taken.begin(), taken.end(), each); });
    return taken;
}

/// While it lives, a request to stop is noted beside what is under way.
class StopNoted {
  public:
    StopNoted(StopSignals& signals, output::UnderWay& under_way) : signals_(signals) {
        signals.on_stop([&under_way] { under_way.stop_asked(); }, [&under_way] { under_way.ended_from_outside(); });
    }
    ~StopNoted() { signals_.on_stop({}, {}); }
    StopNoted(const StopNoted&) = delete;
    StopNoted& operator=(const StopNoted&) = delete;

  private:
    StopSignals& signals_;
};

}  // namespace

Ended run_missing(const Plan& plan, const RunRequest& request, output::TrajectoryStore& store,
                  const std::filesystem::path& folder, const std::string& plan_digest, StopSignals& signals) {
    const std::vector<ReplicateId> asked = replicates_of(request.shard, plan.replicates);
    std::vector<ReplicateId> to_run = still_to_run(asked, store.missing());
    const Reached total{to_run.size(), to_run.size() * agent_weeks_of_a_replicate(plan)};
    Progress progress(request.quiet ? ShowProgress::never : request.progress, stderr, total,
                      asked.size() - to_run.size(), plan.until.has_value());
    Ended ended;
    output::UnderWay under_way(folder, to_run, plan_digest,
                               request.retry_failed ? output::OldNotes::forget : output::OldNotes::heed);
    for (const std::filesystem::path& note : under_way.passed_over()) {
        say("{}: {}: no note of this plan; nothing is read from it, and it is left there\n",
            styled("warning", Style::yellow, stderr), note.string());
    }
    const StopNoted stop_noted(signals, under_way);
    const auto run_together = [&](std::vector<ReplicateId> replicates, const TrajectorySink& sink) {
        engine::EnsembleOptions options;
        options.jobs = request.jobs;
        options.replicates = std::move(replicates);
        options.stop_asked = [&signals] { return signals.asked(); };
        if (request.profile) options.profile = &ended.profile;
        options.begins = [&under_way](ReplicateId replicate) { under_way.begins(replicate); };
        options.progress = [&](const engine::RunProgress& reached) {
            progress.reach({ended.result.replicates_done + reached.replicates_done,
                            ended.result.agent_weeks + reached.agent_weeks});
        };
        const TrajectorySink ends = [&](std::vector<Trajectory>&& replicate) {
            under_way.ends(replicate.front().replicate);
            sink(std::move(replicate));
        };
        if (!ended.result.stopped) add(ended.result, engine::run_ensemble(plan, options, ends));
    };
    const auto run = [&](std::vector<ReplicateId> replicates, const TrajectorySink& sink) {
        for (const ReplicateId each : take_among(replicates, under_way.given_up())) {
            sink(engine::failed_replicate(plan, each, "given up: the program crashed or hung in it more than once"));
            under_way.ends(each);
        }
        const std::vector<ReplicateId> suspects = take_among(replicates, under_way.suspects());
        run_together(std::move(replicates), sink);
        if (!suspects.empty()) store.flush();  // so that another crash takes nothing with it
        for (const ReplicateId suspect : suspects) run_together({suspect}, sink);
    };
    if (!plan.until) {
        run(std::move(to_run), store.sink());
        return ended;
    }
    PrecisionWatch watch(plan);
    store.for_each_stored([&watch](const std::vector<Trajectory>& replicate) { watch.take(replicate); });
    const TrajectorySink sink = [&watch, &store](std::vector<Trajectory>&& replicate) {
        watch.take(replicate);
        store.accept(std::move(replicate));
    };
    for (std::size_t look = watch.first_look(); !ended.result.stopped; look = watch.look_after(look)) {
        run(take_below(to_run, look), sink);
        if (!ended.result.stopped) ended.ending = watch.ending_at(look);
        if (ended.ending) break;
    }
    if (ended.ending) store.end_with(*ended.ending);
    return ended;
}

}  // namespace raaderum::cli
