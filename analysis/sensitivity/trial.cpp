#include "sensitivity/trial.hpp"

#include "engine/ensemble.hpp"
#include "engine/in_world.hpp"
#include "sensitivity/following.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::sensitivity {
namespace {

/// So many points are laid out at once, which bounds the memory of their plans.
constexpr std::size_t points_at_once = 500;

}  // namespace

Trial::Trial(const Subject& subject, std::vector<Range> ranges, int replicates, std::uint32_t first_replicate,
             const RunOptions& options, Effort& effort)
    : subject_(subject),
      ranges_(std::move(ranges)),
      replicates_(static_cast<std::size_t>(replicates)),
      first_replicate_(first_replicate),
      options_(options),
      effort_(effort),
      own_(subject.plan) {}

Plan Trial::plan_at(const Point& point) const {
    Plan before = subject_.plan;
    for (std::size_t d = 0; d != ranges_.size(); ++d) {
        if (ranges_[d].parameter != &the_world() || std::isnan(point[d])) continue;
        const auto worlds = static_cast<std::size_t>(subject_.in_worlds->worlds.count);
        const auto world = static_cast<std::size_t>(point[d] * static_cast<double>(worlds));
        before = engine::in_world(*subject_.in_worlds, std::min(world, worlds - 1));
    }
    Plan plan = before;
    for (std::size_t d = 0; d != ranges_.size(); ++d) {
        if (ranges_[d].parameter == &the_world() || std::isnan(point[d])) continue;
        set_in_base(plan, own_, *ranges_[d].parameter, ranges_[d].at(point[d]));
    }
    let_follow(plan, before);
    return plan;
}

std::vector<Answer> Trial::operator()(const std::vector<Question>& questions) {
    std::vector<Answer> answers(questions.size());
    for (std::size_t first = 0; first < questions.size(); first += points_at_once) {
        const std::size_t count = std::min(points_at_once, questions.size() - first);
        answer(std::span(questions).subspan(first, count), std::span(answers).subspan(first, count));
    }
    return answers;
}

void Trial::answer(std::span<const Question> questions, std::span<Answer> answers) {
    std::vector<Plan> plans;
    plans.reserve(questions.size());
    std::vector<engine::Job> jobs;
    for (std::size_t q = 0; q != questions.size(); ++q) {
        plans.push_back(plan_at(questions[q].point));
        answers[q].assign(subject_.outcomes.size(), std::vector<double>(replicates_));
        const std::uint32_t first = first_replicate_ + questions[q].luck * static_cast<std::uint32_t>(replicates_);
        for (std::size_t r = 0; r != replicates_; ++r) {
            jobs.push_back({&plans[q], ReplicateId{first + static_cast<std::uint32_t>(r)}});
        }
    }
    // Every replicate has places of its own, so threads leave no trace.
    std::vector<std::string> failures(jobs.size());
    engine::EnsembleOptions options;
    options.jobs = options_.jobs;
    options.stop_asked = options_.stop_asked;
    options.progress = [&](const engine::RunProgress& reached) {
        if (!options_.progress) return;
        options_.progress({effort_.replicates + reached.replicates_done, effort_.agent_weeks + reached.agent_weeks,
                           effort_.failed, effort_.first_failure});
    };
    const engine::EnsembleResult ended =
        engine::run_jobs(jobs, options, [&](std::size_t job, std::vector<Trajectory>&& trajectories) {
            Answer& answer = answers[job / replicates_];
            for (std::size_t o = 0; o != subject_.outcomes.size(); ++o) {
                answer[o][job % replicates_] = measured(subject_.outcomes[o], subject_.weeks, trajectories);
            }
            for (const Trajectory& trajectory : trajectories) {
                if (!trajectory.finished() && failures[job].empty()) failures[job] = trajectory.failure;
            }
        });
    if (ended.stopped) throw Stopped{};
    effort_.replicates += ended.replicates_done;
    effort_.agent_weeks += ended.agent_weeks;
    for (const std::string& failure : failures) {
        if (failure.empty()) continue;
        if (effort_.failed == 0) effort_.first_failure = failure;
        ++effort_.failed;
    }
}

}  // namespace raaderum::sensitivity
