#include "claims/inquiry.hpp"

#include "claims/effects.hpp"
#include "claims/plausible.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace raaderum::claims {
namespace {

using Effects = std::vector<std::vector<double>>;  ///< [measure][replicate]

/// Where the numbers of a job belong.
struct Slot {
    const Inquiry* inquiry;
    const Trial* trial;
    Effects* effects;
    std::vector<char>* failed;  ///< null but for the trial as it is written
};

bool any_failed(std::span<const Trajectory> trajectories) {
    return std::any_of(trajectories.begin(), trajectories.end(),
                       [](const Trajectory& trajectory) { return !trajectory.finished(); });
}

void append(std::vector<Trial>& trials, std::vector<Trial> more) {
    std::move(more.begin(), more.end(), std::back_inserter(trials));
}

Tally tally_of(const Inquiry& inquiry, const std::vector<Effects>& effects, Trial::Kind kind) {
    Tally tally;
    for (std::size_t trial = 0; trial != inquiry.trials.size(); ++trial) {
        if (inquiry.trials[trial].kind != kind) continue;
        ++tally.of;
        const auto measures = estimates(inquiry.claim, effects[trial]);
        tally.holds_in += verdict_of(measures) == Verdict::reproduced ? 1 : 0;
    }
    return tally;
}

Answer answer_to(const Inquiry& inquiry, const std::vector<Effects>& effects, const std::vector<char>& failed) {
    Answer answer;
    answer.claim = inquiry.claim;
    const std::vector<double>& headline = effects.front().front();
    answer.replicates = static_cast<int>(headline.size());
    answer.failed = static_cast<int>(std::count(failed.begin(), failed.end(), char{1}));
    answer.undefined =
        static_cast<int>(std::count_if(headline.begin(), headline.end(), [](double x) { return std::isnan(x); }))
        - answer.failed;
    answer.measures = estimates(inquiry.claim, effects.front());
    answer.verdict = verdict_of(answer.measures);
    answer.deciding_effects = effects.front()[answer.decisive()];
    const Robustness robustness{tally_of(inquiry, effects, Trial::Kind::other_setting),
                                tally_of(inquiry, effects, Trial::Kind::other_world)};
    if (robustness.both().of != 0) answer.robustness = robustness;
    for (std::size_t trial = 0; trial != inquiry.trials.size(); ++trial) {
        if (inquiry.trials[trial].kind != Trial::Kind::plausible) continue;
        const auto worlds = static_cast<std::size_t>(inquiry.trials[trial].plan.worlds.count);
        answer.plausible = shares_of(inquiry.claim, effects[trial], worlds);
    }
    return answer;
}

}  // namespace

Inquiry inquiry_into(const scenario::Scenario& scenario, const InquiryOptions& options) {
    Inquiry inquiry{*scenario.claim, {}};
    inquiry.trials.push_back({Trial::Kind::as_written, scenario.plan, nullptr});
    if (options.other_settings) {
        append(inquiry.trials, other_settings(scenario));
        append(inquiry.trials, other_worlds(scenario));
    }
    if (options.plausible) inquiry.trials.push_back({Trial::Kind::plausible, *options.plausible, nullptr});
    for (Trial& trial : inquiry.trials) trial.plan.record = {};
    return inquiry;
}

Inquired inquire(std::span<const Inquiry> inquiries, const engine::EnsembleOptions& options) {
    std::vector<std::vector<Effects>> effects(inquiries.size());  // [inquiry][trial][measure][replicate]
    std::vector<std::vector<char>> failed(inquiries.size());      // [inquiry][replicate] as written
    std::vector<engine::Job> jobs;
    std::vector<Slot> slots;
    for (std::size_t index = 0; index != inquiries.size(); ++index) {
        const Inquiry& inquiry = inquiries[index];
        effects[index].resize(inquiry.trials.size());
        for (std::size_t trial = 0; trial != inquiry.trials.size(); ++trial) {
            const Plan& plan = inquiry.trials[trial].plan;
            const auto replicates = static_cast<std::uint32_t>(plan.replicates);
            if (trial == 0) failed[index].assign(replicates, 0);
            effects[index][trial].assign(inquiry.claim.measures.size(),
                                         std::vector<double>(replicates, std::numeric_limits<double>::quiet_NaN()));
            for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
                jobs.push_back({&plan, ReplicateId{replicate}});
                slots.push_back(
                    {&inquiry, &inquiry.trials[trial], &effects[index][trial], trial == 0 ? &failed[index] : nullptr});
            }
        }
    }
    Inquired inquired;
    inquired.run = engine::run_jobs(jobs, options, [&](std::size_t job, std::vector<Trajectory>&& trajectories) {
        const Slot& slot = slots[job];
        if (slot.failed != nullptr) (*slot.failed)[number(jobs[job].replicate)] = any_failed(trajectories) ? 1 : 0;
        const std::vector<double> found = effects_of(slot.inquiry->claim, slot.trial->plan, trajectories);
        for (std::size_t measure = 0; measure != found.size(); ++measure) {
            (*slot.effects)[measure][number(jobs[job].replicate)] = found[measure];
        }
    });
    if (inquired.run.stopped) return inquired;
    for (std::size_t index = 0; index != inquiries.size(); ++index) {
        inquired.answers.push_back(answer_to(inquiries[index], effects[index], failed[index]));
    }
    return inquired;
}

}  // namespace raaderum::claims
