// The engine's only loop over weeks. The institution is founded and lives through the burn-in once; then each variant takes
// a copy of that moment, its own settings, and the same luck. Before the burn-in's end nothing can differ; after it, two
// variants differ only by what their settings and events do.

#include "engine/run.hpp"

#include "engine/branch.hpp"
#include "engine/country.hpp"
#include "engine/in_world.hpp"
#include "engine/week.hpp"
#include "network/measure.hpp"
#include "observe/defined.hpp"
#include "observe/kept.hpp"
#include "observe/observe.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <exception>
#include <new>
#include <span>

namespace raaderum::engine {
namespace {

bool recorded_in(int first_replicates, ReplicateId replicate) {
    return number(replicate) < static_cast<std::uint32_t>(first_replicates);
}

/// Takes down what the plan asks for as the weeks pass.
class Recorder {
  public:
    Recorder(const Plan& plan, Trajectory& trajectory, const Institution& institution)
        : plan_(plan),
          trajectory_(trajectory),
          agents_(recorded_in(plan.record.agent_replicates, trajectory.replicate)),
          network_(recorded_in(plan.record.network_replicates, trajectory.replicate)
                   && !plan.record.network_weeks.empty()) {
        trajectory.metrics.assign(metric_count * trajectory.weeks, std::nanf(""));
        if (plan.record.teams) {
            trajectory.parts = institution.teams->count();
            trajectory.by_part.assign(metric_count * trajectory.parts * trajectory.weeks, std::nanf(""));
        }
        if (network_) trajectory.ties = std::make_shared<const RecordedTies>(record_ties(institution));
        take_snapshot(institution, 0);
    }

    /// The state at the end of `week`, and what happened in it. Throws BrokenInvariant where a number is missing that must be
    /// there.
    void record(const Institution& institution, Week week, const Workers& workers,
                std::span<const Happening> of_the_week) {
        const auto row = observe(institution, workers);
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            trajectory_.metrics[metric * trajectory_.weeks + static_cast<std::size_t>(week)] = row[metric];
        }
        if (const std::string mistake = mistake_in(row); !mistake.empty()) throw BrokenInvariant(mistake);
        if (plan_.record.teams) record_teams(institution, week, of_the_week);
        if (agents_ && week % plan_.record.agent_every == 0) record_agents(institution, week, trajectory_.agents);
        take_snapshot(institution, week + 1);
    }

  private:
    void record_teams(const Institution& institution, Week week, std::span<const Happening> of_the_week) {
        observe_teams(institution, of_the_week, [&](std::size_t team, const std::array<float, metric_count>& row) {
            for (std::size_t metric = 0; metric != metric_count; ++metric) {
                const std::size_t line = metric * trajectory_.parts + team;
                trajectory_.by_part[line * trajectory_.weeks + static_cast<std::size_t>(week)] = row[metric];
            }
        });
    }

    void take_snapshot(const Institution& institution, Week week) {
        const auto& weeks = plan_.record.network_weeks;
        if (!network_ || std::find(weeks.begin(), weeks.end(), week) == weeks.end()) return;
        const std::span<const float> present(institution.people.filled.data(), institution.people.positions);
        trajectory_.snapshots.push_back(
            {week, record_trust(institution), network::measure(*institution.pattern, present)});
    }

    const Plan& plan_;
    Trajectory& trajectory_;
    bool agents_;
    bool network_;
};

/// Lives through the weeks of one variant; false when asked to stop.
bool live_through(const Plan& plan, const std::vector<Event>& events, Institution institution, const Luck& luck,
                  const Workers& workers, const std::function<bool()>& stop_asked, Profile* profile,
                  Trajectory& trajectory) {
    const bool noting =
        recorded_in(std::max(plan.record.agent_replicates, plan.record.network_replicates), trajectory.replicate);
    std::vector<Happening> happened;  // in the week, where nobody else notes it
    std::vector<Happening>* const notes = noting ? &trajectory.happenings : plan.record.teams ? &happened : nullptr;
    Week week = 0;
    try {
        Recorder recorder(plan, trajectory, institution);
        for (; week != plan.weeks; ++week) {
            if (stop_asked && stop_asked()) return false;
            happened.clear();
            const std::size_t before = notes != nullptr ? notes->size() : 0;
            const WeekContext context{week, luck, workers, notes};
            run_week(institution, events, context, profile);
            Stopwatch stopwatch(profile);
            const std::span<const Happening> all =
                notes != nullptr ? std::span<const Happening>(*notes) : std::span<const Happening>();
            recorder.record(institution, week, workers, all.subspan(before));
            stopwatch.book(&Profile::observing);
        }
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& broken) {
        trajectory.failure = fmt::format("week {}: {}", week, broken.what());
        trajectory.failure_week = week;
    }
    return true;
}

/// What one policy came to.
struct Lived {
    Trajectory trajectory;
    std::uint64_t agent_weeks = 0;
    bool stopped = false;
};

/// One policy of a replicate, from the institution at the burn-in's end on.
Lived live_variant(const Plan& plan, ReplicateId replicate, std::size_t variant, Institution burnt_in, const Luck& luck,
                   const Workers& workers, const std::function<bool()>& stop_asked, Profile* profile) {
    Lived lived;
    Trajectory& trajectory = lived.trajectory;
    trajectory.variant = variant;
    trajectory.replicate = replicate;
    trajectory.weeks = static_cast<std::size_t>(plan.weeks);
    Stopwatch stopwatch(profile);
    Institution start = start_of(plan, variant, std::move(burnt_in), luck);
    stopwatch.book(&Profile::founding);
    lived.agent_weeks = trajectory.weeks * start.people.positions;
    const std::vector<Event>& events = plan.variants[variant].settings.events;
    lived.stopped = !live_through(plan, events, std::move(start), luck, workers, stop_asked, profile, trajectory);
    return lived;
}

/// A replicate of a plan that has one world. Policies are lived one after the other; as soon as other threads are free, those that
/// are left are lived side by side.
ReplicateResult run_in_one_world(const Plan& plan, ReplicateId replicate, const Workers& workers,
                                 const std::function<bool()>& stop_asked, Profile* profile) {
    const Luck luck(plan.seed, replicate);
    std::optional<Institution> burnt_in = after_burn_in(plan, luck, workers, stop_asked, profile);
    if (!burnt_in) return {};
    const std::uint64_t burn_in_weeks = static_cast<std::uint64_t>(plan.burn_in) * burnt_in->people.positions;
    const std::size_t variants = plan.variants.size();
    std::vector<Lived> lived(variants);
    for (std::size_t variant = 0; variant != variants; ++variant) {
        const bool last = variant + 1 == variants;
        if (!last && profile == nullptr && workers.others_are_free()) {
            workers.run(variants - variant, [&](std::size_t after) {
                lived[variant + after] =
                    live_variant(plan, replicate, variant + after, *burnt_in, luck, workers, stop_asked, nullptr);
            });
            break;
        }
        lived[variant] = live_variant(plan, replicate, variant, last ? std::move(*burnt_in) : *burnt_in, luck, workers,
                                      stop_asked, profile);
        if (lived[variant].stopped) return {};
    }
    ReplicateResult result;
    result.agent_weeks = burn_in_weeks;
    for (Lived& each : lived) {
        if (each.stopped) return {};
        result.agent_weeks += each.agent_weeks;
        result.trajectories.push_back(std::move(each.trajectory));
    }
    return result;
}

/// What the plan's record keeps of each trajectory.
ReplicateResult as_kept(const Plan& plan, ReplicateResult result) {
    const Kept kept = kept_by(plan.record, static_cast<std::size_t>(plan.weeks));
    for (Trajectory& each : result.trajectories) leave_what_is_kept(kept, each);
    return result;
}

}  // namespace

ReplicateResult run_replicate(const Plan& plan, ReplicateId replicate, const Workers& workers,
                              const std::function<bool()>& stop_asked, Profile* profile) {
    try {
        if (plan.country.any()) return as_kept(plan, run_country(plan, replicate, workers, stop_asked));
        if (!plan.worlds.any()) return as_kept(plan, run_in_one_world(plan, replicate, workers, stop_asked, profile));
        const Plan there = in_world(plan, plan.worlds.world_of(number(replicate)));
        return as_kept(plan, run_in_one_world(there, replicate, workers, stop_asked, profile));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& broken) {
        return {failed_replicate(plan, replicate, fmt::format("before the first week: {}", broken.what())), 0};
    }
}

std::vector<Trajectory> failed_replicate(const Plan& plan, ReplicateId replicate, const std::string& reason) {
    const Kept kept = kept_by(plan.record, static_cast<std::size_t>(plan.weeks));
    std::vector<Trajectory> failed(plan.variants.size());
    for (std::size_t variant = 0; variant != failed.size(); ++variant) {
        failed[variant].variant = variant;
        failed[variant].replicate = replicate;
        failed[variant].weeks = static_cast<std::size_t>(plan.weeks);
        failed[variant].failure = reason;
        leave_what_is_kept(kept, failed[variant]);
    }
    return failed;
}

}  // namespace raaderum::engine
