#include "engine/accountant.hpp"

#include "core/check.hpp"
#include "engine/branch.hpp"
#include "engine/in_world.hpp"
#include "engine/shadows.hpp"
#include "engine/week.hpp"
#include "interventions/apply_events.hpp"
#include "observe/observe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace raaderum::engine {
namespace {

/// Books one week: each channel the mean of what holding it changes, forwards and backwards.
class Books {
  public:
    Books(std::vector<std::size_t> to_hold, ReplicateAccount& account)
        : to_hold_(std::move(to_hold)), account_(account) {}

    /// `values`: the metric in both chains of shadows.
    void enter(std::size_t week, const std::vector<float>& values) {
        const float policy = account_.value[week];
        const float baseline = account_.baseline_value[week];
        const std::size_t links = to_hold_.size();
        if (!account_.booked(week)) {
            for (const std::size_t channel : to_hold_) {
                account_.parts[channel * account_.value.size() + week] = std::nan("");
            }
            return;
        }
        check(values[links - 1] == baseline, "a shadow that holds every channel is the baseline");
        check(values[links] == policy, "a shadow that holds no channel is the policy");
        for (std::size_t k = 0; k != links; ++k) {
            book(to_hold_[k], week, k == 0 ? policy : values[k - 1], values[k]);
            book(to_hold_[links - 1 - k], week, values[links + k], k + 1 == links ? baseline : values[links + k + 1]);
        }
    }

  private:
    void book(std::size_t channel, std::size_t week, float free, float held) {
        account_.parts[channel * account_.value.size() + week] +=
            0.5 * (static_cast<double>(free) - static_cast<double>(held));
    }
    std::vector<std::size_t> to_hold_;
    ReplicateAccount& account_;
};

/// One week of both institutions and of their shadows, step by step.
class Weeks {
  public:
    Weeks(const Question& question, Pair& now, Shadows& shadows, const Luck& luck, const Workers& workers)
        : question_(question), now_(now), before_(now), shadows_(shadows), luck_(luck), workers_(workers) {}

    void live(Week week) {
        const WeekContext context{week, luck_, workers_};
        before_ = now_;
        apply_events(now_[0], events_of(question_.variant), context);
        apply_events(now_[1], events_of(question_.baseline), context);
        shadows_.follow(nullptr, before_, now_, context);
        for (const NamedPhase& named : week_schedule()) {
            before_ = now_;
            for (Institution& institution : now_) named.phase(institution, context);
            shadows_.follow(named.phase, before_, now_, context);
        }
    }

  private:
    const std::vector<Event>& events_of(std::size_t variant) const {
        return question_.plan->variants[variant].settings.events;
    }
    const Question& question_;
    Pair& now_;
    Pair before_;
    Shadows& shadows_;
    const Luck& luck_;
    const Workers& workers_;
};

/// The metric in an institution, and its factors, where it is a product, behind those of earlier weeks.
float value_in(const Institution& institution, Metric metric, const Workers& workers,
               std::vector<std::vector<float>>& factors) {
    const std::array<float, metric_count> row = observe(institution, workers);
    if (const auto known = factors_of(metric)) {
        factors.resize(known->size());
        for (std::size_t factor = 0; factor != known->size(); ++factor) {
            factors[factor].push_back(row[static_cast<std::size_t>((*known)[factor])]);
        }
    }
    return row[static_cast<std::size_t>(metric)];
}

}  // namespace

bool same_places(const Question& question) {
    const Plan& plan = *question.plan;
    const Luck luck(plan.seed, ReplicateId{0});
    if (plan.worlds.any()) {
        const Plan there = in_world(plan, plan.worlds.world_of(0));
        return same_places({&there, question.variant, question.baseline, question.metric});
    }
    const auto places_of = [&](std::size_t variant) {
        Plan founding = plan;
        founding.burn_in = 0;
        return start_of(founding, variant, *after_burn_in(founding, luck, OneThread{}, {}), luck);
    };
    const Institution a = places_of(question.variant);
    const Institution b = places_of(question.baseline);
    return a.people.positions == b.people.positions && a.leaders.team_begin == b.leaders.team_begin
           && a.pattern->first == b.pattern->first && a.pattern->slot_neighbour == b.pattern->slot_neighbour;
}

std::optional<ReplicateAccount> account_replicate(const Question& question, const std::vector<char>& own,
                                                  ReplicateId replicate, const Workers& workers,
                                                  const std::function<bool()>& stop_asked) {
    const Plan& plan = *question.plan;
    if (plan.worlds.any()) {
        const Plan there = in_world(plan, plan.worlds.world_of(number(replicate)));
        return account_replicate({&there, question.variant, question.baseline, question.metric}, own, replicate,
                                 workers, stop_asked);
    }
    const Luck luck(plan.seed, replicate);
    const std::optional<Institution> burnt_in = after_burn_in(plan, luck, workers, stop_asked);
    if (!burnt_in) return {};
    Pair now{start_of(plan, question.variant, *burnt_in, luck), start_of(plan, question.baseline, *burnt_in, luck)};

    const auto weeks = static_cast<std::size_t>(plan.weeks);
    ReplicateAccount account;
    account.replicate = replicate;
    account.value.assign(weeks, std::nanf(""));
    account.baseline_value.assign(weeks, std::nanf(""));
    account.parts.assign(own.size() * weeks, 0.0);
    account.agent_weeks = (static_cast<std::uint64_t>(plan.burn_in) + 2 * weeks) * burnt_in->people.positions;

    Shadows shadows(own, now);
    Books books(shadows.to_hold(), account);
    Weeks lives(question, now, shadows, luck, workers);
    std::vector<float> values(2 * shadows.to_hold().size());
    for (Week week = 0; week != plan.weeks; ++week) {
        if (stop_asked && stop_asked()) return {};
        const auto row = static_cast<std::size_t>(week);
        try {
            lives.live(week);
            account.value[row] = value_in(now[0], question.metric, workers, account.factors);
            account.baseline_value[row] = value_in(now[1], question.metric, workers, account.baseline_factors);
            shadows.observe(question.metric, now, workers, values);
            books.enter(row, values);
        } catch (const BrokenInvariant& broken) {
            account.failure = fmt::format("week {}: {}", week, broken.what());
            return account;
        }
    }
    return account;
}

}  // namespace raaderum::engine
