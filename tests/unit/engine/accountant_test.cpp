// Accounts balance every week, begin where their causes begin, and change nothing. All of these are exact, but for the
// rounding of sums.

#include "engine/ensemble.hpp"

#include "engine/channels.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

namespace raaderum::engine {
namespace {

using test::add_variant;
using test::event_in;
using test::run_all;
using test::small_plan;

constexpr std::uint32_t replicates = 3;

std::vector<ReplicateAccount> accounts_of(const Question& question, int jobs = 1) {
    const std::vector<char> own = own_channels(question.metric);
    std::vector<AccountJob> pool;
    for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
        pool.push_back({&question, &own, ReplicateId{replicate}});
    }
    std::vector<ReplicateAccount> accounts(replicates);
    EnsembleOptions options;
    options.jobs = jobs;
    account_jobs(pool, options, [&](std::size_t at, ReplicateAccount&& account) { accounts[at] = std::move(account); });
    return accounts;
}

Plan eventful_plan() {
    Plan plan = small_plan(20, 32, 5);
    add_variant(plan, "control", {{"leaders.control_disposition", 0.7}, {"leaders.develop", 0.2}},
                {event_in(5, "budget_cut", 0.2F), event_in(8, "trust_shock", 0.5F), event_in(12, "trust_reform", 0.8F),
                 event_in(20, "media_shock", 1.0F)});
    return plan;
}

TEST(Accountant, BalancesEveryWeekForEveryMetricThatIsAState) {
    const Plan plan = eventful_plan();
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const Question question{&plan, 1, 0, static_cast<Metric>(metric)};
        const std::vector<char> own = own_channels(question.metric);
        if (std::find(own.begin(), own.end(), 1) == own.end()) continue;
        const auto account = account_replicate(question, own, ReplicateId{0}, OneThread{});
        ASSERT_TRUE(account && account->failure.empty()) << metric_table[metric].name << ": " << account->failure;
        for (std::size_t week = 0; week != account->value.size(); ++week) {
            double sum = 0.0;
            for (std::size_t channel = 0; channel != own.size(); ++channel) sum += account->part(channel, week);
            const double difference =
                static_cast<double>(account->value[week]) - static_cast<double>(account->baseline_value[week]);
            ASSERT_NEAR(sum, difference, 1e-9 * (1.0 + std::abs(static_cast<double>(account->value[week]))))
                << metric_table[metric].name << " in week " << week;
        }
    }
}

TEST(Accountant, GivesExactlyNothingToAPolicyThatChangesNothing) {
    Plan plan = small_plan(45, 60, 10);
    add_variant(plan, "nothing", {});
    for (const Metric metric : {Metric::leeway, Metric::wellbeing, Metric::social_capital}) {
        for (const ReplicateAccount& account : accounts_of({&plan, 1, 0, metric})) {
            for (const double part : account.parts) ASSERT_EQ(part, 0.0);
        }
    }
}

TEST(Accountant, BooksNothingBeforeAnEventsWeekAndSomethingSoonAfter) {
    constexpr std::size_t shock = 15;
    for (const char* kind : {"budget_cut", "trust_reform"}) {
        Plan plan = small_plan(45, 40, 5);
        add_variant(plan, "shock", {}, {event_in(static_cast<Week>(shock), kind, 0.4F)});
        for (const ReplicateAccount& account : accounts_of({&plan, 1, 0, Metric::leeway})) {
            bool begun = false;
            for (std::size_t channel = 0; channel != channels().size(); ++channel) {
                for (std::size_t week = 0; week != shock; ++week) ASSERT_EQ(account.part(channel, week), 0.0);
                begun = begun || account.part(channel, shock) != 0.0;
            }
            EXPECT_TRUE(begun) << kind;
        }
    }
}

TEST(Accountant, ChangesNothingByWatching) {
    const Plan plan = eventful_plan();
    const auto trajectories = run_all(plan, replicates);
    for (const Metric metric : {Metric::leeway, Metric::trust_in_leader}) {
        const auto accounts = accounts_of({&plan, 1, 0, metric});
        for (std::size_t replicate = 0; replicate != replicates; ++replicate) {
            const ReplicateAccount& account = accounts[replicate];
            const std::size_t bytes = account.value.size() * sizeof(float);
            EXPECT_EQ(std::memcmp(account.baseline_value.data(), trajectories[2 * replicate].of(metric), bytes), 0);
            EXPECT_EQ(std::memcmp(account.value.data(), trajectories[2 * replicate + 1].of(metric), bytes), 0);
        }
    }
}

TEST(Accountant, GivesTheSameBitsForOneAndTwoThreads) {
    const Plan plan = eventful_plan();
    const auto one = accounts_of({&plan, 1, 0, Metric::wellbeing}, 1);
    const auto two = accounts_of({&plan, 1, 0, Metric::wellbeing}, 2);
    for (std::size_t at = 0; at != replicates; ++at) EXPECT_EQ(one[at].parts, two[at].parts);
}

TEST(Accountant, GivesAllToTheOnlyChannelThatCanDiffer) {
    // Willingness to let go is the same for all, nothing that staff do reaches the leaders or the rules, and nobody
    // leaves: what leaders want is all by which leeway can differ.
    Plan plan = small_plan(45, 60, 0);
    plan.base.parameters.delegation.slope = 0.0F;
    plan.base.parameters.delegation.from_demand = 0.0F;
    plan.base.parameters.mandate.from_confidence = 0.0F;
    for (bool Mechanisms::*off :
         {&Mechanisms::political_demand, &Mechanisms::press_cases, &Mechanisms::media_to_rules,
          &Mechanisms::professional_resilience, &Mechanisms::leaving, &Mechanisms::mistrust_loop,
          &Mechanisms::leaders_live, &Mechanisms::checking_informs}) {
        plan.base.mechanisms.*off = false;
    }
    plan.variants[0].settings = plan.base;
    add_variant(plan, "control", {{"leaders.control_disposition", 0.8}});
    const std::size_t leaders = channel_called("leaders_themselves");
    for (const ReplicateAccount& account : accounts_of({&plan, 1, 0, Metric::leeway})) {
        EXPECT_LT(account.part(leaders, 59), -0.05);
        for (std::size_t channel = 0; channel != channels().size(); ++channel) {
            if (channel == leaders) continue;
            for (std::size_t week = 0; week != 60; ++week) {
                ASSERT_EQ(account.part(channel, week), 0.0) << channels()[channel].name << " in week " << week;
            }
        }
    }
}

TEST(Accountant, KnowsWhetherTwoPoliciesHaveTheSamePlaces) {
    Plan plan = small_plan(45, 10, 0);
    add_variant(plan, "skilled", {{"employees.competence.mean", 0.8}});
    add_variant(plan, "denser", {{"network.mean_degree", 12}});
    EXPECT_TRUE(same_places({&plan, 1, 0, Metric::leeway}));
    EXPECT_FALSE(same_places({&plan, 2, 0, Metric::leeway}));
    const auto accounts = accounts_of({&plan, 1, 0, Metric::competence});
    EXPECT_GT(accounts[0].part(channel_called("policy"), 0), 0.1);
}

}  // namespace
}  // namespace raaderum::engine
