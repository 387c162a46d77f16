#include "ablate/lives.hpp"

#include "calibrate/report/findings.hpp"
#include "claims/effects.hpp"
#include "engine/ensemble.hpp"

#include <algorithm>
#include <limits>

namespace raaderum::ablate {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr Week year = 52;

/// So many removals are laid out at once, which bounds the memory of their plans.
constexpr std::size_t outs_at_once = 16;

/// Where the numbers of a job belong.
struct Slot {
    std::size_t out;
    std::size_t point;  ///< the number of points: the ordinary institution
};

double of_last_year(const Trajectory& trajectory, const Plan& plan, Metric metric) {
    return claims::window_mean(trajectory, metric, std::max(0, plan.weeks - year), plan.weeks);
}

bool all_finished(const std::vector<Trajectory>& trajectories) {
    return std::all_of(trajectories.begin(), trajectories.end(),
                       [](const Trajectory& each) { return each.finished(); });
}

/// Some removals, lived side by side.
class Together {
  public:
    Together(const Subject& subject, std::span<const Out> outs) : subject_(subject), lives_(outs.size()) {
        plans_.reserve(outs.size() * (subject.points.size() + 1));
        for (std::size_t out = 0; out != outs.size(); ++out) {
            lives_[out].contrasts.resize(subject.points.size());
            for (std::size_t point = 0; point <= subject.points.size(); ++point) lay_out(out, point, outs[out]);
        }
        levels_.assign(outs.size(),
                       std::vector(calibrate::level_targets().size(),
                                   std::vector(static_cast<std::size_t>(subject.ordinary.replicates), none)));
    }

    const std::vector<engine::Job>& jobs() const { return jobs_; }

    void take_down(std::size_t job, const std::vector<Trajectory>& trajectories) {
        if (!all_finished(trajectories)) return;
        const Plan& plan = *jobs_[job].plan;
        const std::size_t replicate = number(jobs_[job].replicate);
        const auto [out, point] = slots_[job];
        if (point == subject_.points.size()) {
            const auto targets = calibrate::level_targets();
            for (std::size_t target = 0; target != targets.size(); ++target) {
                levels_[out][target][replicate] =
                    claims::window_mean(trajectories.front(), targets[target].metric, 0, plan.weeks);
            }
            return;
        }
        for (std::size_t c = 0; c != subject_.contrasts.size(); ++c) {
            const Contrast& contrast = subject_.contrasts[c];
            lives_[out].contrasts[point][c][replicate] =
                of_last_year(trajectories[contrast.variant], plan, contrast.metric)
                - of_last_year(trajectories[contrast.baseline], plan, contrast.metric);
        }
    }

    std::vector<Lives> all() {
        for (std::size_t out = 0; out != lives_.size(); ++out) {
            for (const std::vector<double>& each : levels_[out]) {
                double sum = 0.0;
                for (const double level : each) sum += level;
                lives_[out].levels.push_back(sum / static_cast<double>(each.size()));
            }
        }
        return std::move(lives_);
    }

  private:
    void lay_out(std::size_t out, std::size_t point, const Out& things) {
        const bool ordinary = point == subject_.points.size();
        Plan& plan = plans_.emplace_back(ordinary ? subject_.ordinary : subject_.points[point]);
        for (const Thing* thing : things) take_out(plan, *thing);
        const auto replicates = static_cast<std::uint32_t>(plan.replicates);
        if (!ordinary) {
            lives_[out].contrasts[point].assign(subject_.contrasts.size(), std::vector<double>(replicates, none));
        }
        for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
            jobs_.push_back({&plan, ReplicateId{replicate}});
            slots_.push_back({out, point});
        }
    }

    const Subject& subject_;
    std::vector<Plan> plans_;
    std::vector<engine::Job> jobs_;
    std::vector<Slot> slots_;
    std::vector<Lives> lives_;
    std::vector<std::vector<std::vector<double>>> levels_;  ///< [removal][target][replicate]
};

}  // namespace

void live_batch(const std::vector<engine::Job>& jobs, const RunOptions& options, Effort& effort,
                const std::function<void(std::size_t job, std::vector<Trajectory>&& lived)>& take_down) {
    engine::EnsembleOptions ensemble;
    ensemble.jobs = options.jobs;
    ensemble.stop_asked = options.stop_asked;
    ensemble.progress = [&](const engine::RunProgress& reached) {
        if (!options.progress) return;
        options.progress(effort.replicates + reached.replicates_done, effort.agent_weeks + reached.agent_weeks);
    };
    const engine::EnsembleResult ended = engine::run_jobs(jobs, ensemble, take_down);
    if (ended.stopped) throw Stopped{};
    effort.replicates += ended.replicates_done;
    effort.agent_weeks += ended.agent_weeks;
}

std::vector<Lives> live(const Subject& subject, std::span<const Out> outs, const RunOptions& options, Effort& effort) {
    std::vector<Lives> lives;
    for (std::size_t first = 0; first < outs.size(); first += outs_at_once) {
        Together together(subject, outs.subspan(first, std::min(outs_at_once, outs.size() - first)));
        live_batch(together.jobs(), options, effort,
                   [&together](std::size_t job, std::vector<Trajectory>&& lived) { together.take_down(job, lived); });
        for (Lives& each : together.all()) lives.push_back(std::move(each));
    }
    return lives;
}

}  // namespace raaderum::ablate
