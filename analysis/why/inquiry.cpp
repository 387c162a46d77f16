// Two pools of work: accounts first, since they also tell whether the replicates are those of the file, then the trials
// without mechanisms. Every trial runs a variant and its baseline only.

#include "why/inquiry.hpp"

#include "claims/trials.hpp"
#include "claims/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace raaderum::why {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
/// An account takes about as long as so many trials; only those who show progress care.
constexpr std::uint64_t work_of_an_account = 10;

/// A variant and its baseline, alone in a plan: the baseline first.
Plan pair_of(const Plan& plan, std::size_t variant) {
    Plan pair = plan;
    pair.variants = {plan.variants[plan.variants[variant].baseline], plan.variants[variant]};
    for (Variant& each : pair.variants) each.baseline = 0;
    pair.record = {};
    return pair;
}

/// One variant's question, and the plans on which it is tried: as it is, then without each mechanism.
struct Case {
    Account account;
    std::vector<claims::Trial> trials;
    engine::Question question;
    std::vector<char> own;
    std::vector<engine::ReplicateAccount> books;
    std::vector<std::vector<double>> differences;  ///< [trial][replicate]
    std::vector<char> ended;                       ///< [replicate] whether both came to their end as they are
};

Case case_of(const Inquiry& inquiry, std::size_t variant) {
    Case one;
    scenario::Scenario pair;
    pair.plan = pair_of(*inquiry.plan, variant);
    one.trials.push_back({claims::Trial::Kind::as_written, pair.plan, nullptr});
    if (inquiry.mechanisms) {
        for (claims::Trial& trial : claims::without_mechanisms(pair)) one.trials.push_back(std::move(trial));
    }
    one.account.metric = inquiry.metric;
    one.account.baseline = pair.plan.variants[0].name;
    one.account.variant = pair.plan.variants[1].name;
    one.account.window = inquiry.window;
    one.account.mechanisms_tried = inquiry.mechanisms;
    one.differences.assign(one.trials.size(), std::vector<double>(inquiry.replicates.size(), not_known));
    one.ended.assign(inquiry.replicates.size(), 0);
    return one;
}

/// Whether the metric can be accounted for, and whose it is. The trials do not move any more.
void pose(Case& one) {
    one.question = {&one.trials.front().plan, 1, 0, one.account.metric};
    one.own = engine::own_channels(one.account.metric);
    for (std::size_t channel = 0; channel != one.own.size(); ++channel) {
        if (one.own[channel] != 0) one.account.own.push_back(engine::channels()[channel].name);
    }
    if (one.account.own.empty()) {
        one.account.not_accounted = NotAccounted::counts_people;
    } else if (!engine::same_places(one.question)) {
        one.account.not_accounted = NotAccounted::other_places;
    }
}

bool accounted(const Case& one) { return one.account.not_accounted == NotAccounted::accounted; }

/// Tells all pools' progress as that of one.
class Together {
  public:
    Together(const engine::EnsembleOptions& options, const engine::RunProgress& total)
        : options_(options), reached_(total) {
        reached_.replicates_done = reached_.agent_weeks = 0;
    }
    /// `weight`: how much work an agent-week of the next pool is.
    engine::EnsembleOptions next(std::uint64_t weight) {
        before_ = reached_;
        engine::EnsembleOptions options = options_;
        options.progress = [this, weight](const engine::RunProgress& now) {
            reached_.replicates_done = before_.replicates_done + now.replicates_done;
            reached_.agent_weeks = before_.agent_weeks + weight * now.agent_weeks;
            if (options_.progress) options_.progress(reached_);
        };
        return options;
    }

  private:
    const engine::EnsembleOptions& options_;
    engine::RunProgress before_;
    engine::RunProgress reached_;
};

bool run_accounts(std::vector<Case>& cases, const std::vector<ReplicateId>& replicates,
                  const engine::EnsembleOptions& options) {
    std::vector<engine::AccountJob> jobs;
    std::vector<engine::ReplicateAccount*> places;
    for (Case& one : cases) {
        if (!accounted(one)) continue;
        one.books.resize(replicates.size());
        for (std::size_t index = 0; index != replicates.size(); ++index) {
            jobs.push_back({&one.question, &one.own, replicates[index]});
            places.push_back(&one.books[index]);
        }
    }
    if (jobs.empty()) return true;
    const auto sink = [&](std::size_t job, engine::ReplicateAccount&& account) { *places[job] = std::move(account); };
    return !engine::account_jobs(jobs, options, sink).stopped;
}

bool run_trials(std::vector<Case>& cases, const Inquiry& inquiry, const engine::EnsembleOptions& options,
                std::vector<Relived>& relived) {
    struct Place {
        Case* one;
        std::size_t trial, replicate;
        Relived* baseline;
        Relived* variant;
    };
    const std::size_t count = inquiry.replicates.size();
    relived.resize(2 * cases.size() * count);
    std::vector<engine::Job> jobs;
    std::vector<Place> places;
    for (std::size_t index = 0; index != cases.size(); ++index) {
        const std::size_t variant = inquiry.variants[index];
        for (std::size_t trial = 0; trial != cases[index].trials.size(); ++trial) {
            for (std::size_t replicate = 0; replicate != count; ++replicate) {
                jobs.push_back({&cases[index].trials[trial].plan, inquiry.replicates[replicate]});
                Relived* pair = trial == 0 ? &relived[2 * (index * count + replicate)] : nullptr;
                places.push_back({&cases[index], trial, replicate, pair, pair == nullptr ? nullptr : pair + 1});
                if (pair == nullptr) continue;
                pair[0] = {inquiry.plan->variants[variant].baseline, inquiry.replicates[replicate], {}};
                pair[1] = {variant, inquiry.replicates[replicate], {}};
            }
        }
    }
    const auto sink = [&](std::size_t job, std::vector<Trajectory>&& pair) {
        const Place& place = places[job];
        const auto weekly = [&](const Trajectory& of) { return std::span(of.of(inquiry.metric), of.weeks); };
        if (pair[0].finished() && pair[1].finished()) {
            const auto [own, baseline] = means_over(weekly(pair[1]), weekly(pair[0]), inquiry.window);
            place.one->differences[place.trial][place.replicate] = own - baseline;
            if (place.trial == 0) place.one->ended[place.replicate] = 1;
        }
        if (place.baseline == nullptr) return;
        place.baseline->weekly.assign(weekly(pair[0]).begin(), weekly(pair[0]).end());
        place.variant->weekly.assign(weekly(pair[1]).begin(), weekly(pair[1]).end());
    };
    return !engine::run_jobs(jobs, options, sink).stopped;
}

void tell_levels(Case& one, std::span<const Relived> relived) {
    std::vector<double> values;
    std::vector<double> baselines;
    std::vector<double> differences;
    for (std::size_t replicate = 0; replicate != one.differences.front().size(); ++replicate) {
        if (std::isnan(one.differences.front()[replicate])) {
            ++(one.ended[replicate] == 0 ? one.account.failed : one.account.undefined);
            continue;
        }
        const auto [own, baseline] =
            means_over(relived[2 * replicate + 1].weekly, relived[2 * replicate].weekly, one.account.window);
        baselines.push_back(baseline);
        values.push_back(own);
        differences.push_back(one.differences.front()[replicate]);
    }
    one.account.replicates = static_cast<int>(differences.size());
    one.account.value = estimate_of(values);
    one.account.baseline_value = estimate_of(baselines);
    one.account.difference = estimate_of(differences);
}

void tell_mechanisms(Case& one) {
    for (std::size_t trial = 1; trial != one.trials.size(); ++trial) {
        const claims::Change change = claims::change_between(one.differences.front(), one.differences[trial]);
        if (change.noticed) one.account.without.push_back({one.trials[trial].mechanism, change.without, change.change});
    }
    std::stable_sort(one.account.without.begin(), one.account.without.end(),
                     [](const Without& a, const Without& b) { return std::abs(a.change) > std::abs(b.change); });
}

}  // namespace

engine::RunProgress work_of(const Inquiry& inquiry) {
    engine::RunProgress work;
    for (const std::size_t variant : inquiry.variants) {
        const std::size_t trials = case_of(inquiry, variant).trials.size();
        work.replicates += (trials + 1) * inquiry.replicates.size();
        work.agent_weeks += (trials + work_of_an_account) * inquiry.replicates.size();
    }
    const auto weeks = static_cast<std::uint64_t>(inquiry.plan->burn_in + 2 * inquiry.plan->weeks);
    const auto people = static_cast<std::uint64_t>(inquiry.plan->base.parameters.institution.employees);
    work.agent_weeks *= weeks * people;
    return work;
}

Inquired inquire(const Inquiry& inquiry, const engine::EnsembleOptions& options) {
    std::vector<Case> cases;
    for (const std::size_t variant : inquiry.variants) cases.push_back(case_of(inquiry, variant));
    for (Case& one : cases) pose(one);
    Together together(options, work_of(inquiry));
    Inquired inquired;
    if (!run_accounts(cases, inquiry.replicates, together.next(work_of_an_account))
        || !run_trials(cases, inquiry, together.next(1), inquired.relived)) {
        inquired.stopped = true;
        return inquired;
    }
    const std::size_t count = inquiry.replicates.size();
    for (std::size_t index = 0; index != cases.size(); ++index) {
        Case& one = cases[index];
        tell_levels(one, std::span(inquired.relived).subspan(2 * index * count, 2 * count));
        tell_mechanisms(one);
        keep_books(one.account, one.books);
        inquired.accounts.push_back(std::move(one.account));
    }
    return inquired;
}

}  // namespace raaderum::why
