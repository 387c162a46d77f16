// Whatever the machine does, an institution's fate is its own: the same bits for any number of threads, any company of other
// replicates and policies, watched or unwatched. All of these are exact.

#include "property/small_plan.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace raaderum {
namespace {

using test::add_variant;
using test::event_in;
using test::run_all;
using test::small_plan;

::testing::AssertionResult same_bits(const Trajectory& a, const Trajectory& b) {
    if (a.metrics.size() != b.metrics.size()) return ::testing::AssertionFailure() << "sizes differ";
    for (std::size_t at = 0; at != a.metrics.size(); ++at) {
        if (std::memcmp(&a.metrics[at], &b.metrics[at], sizeof(float)) != 0) {
            return ::testing::AssertionFailure() << metric_table[at / a.weeks].name << " in week " << at % a.weeks
                                                 << ": " << a.metrics[at] << " and " << b.metrics[at];
        }
    }
    return ::testing::AssertionSuccess();
}

TEST(Luck, IsTheSameForOneTwoAndSevenThreads) {
    Plan plan = small_plan(45, 40, 10);
    add_variant(plan, "control", {{"leaders.control_disposition", 0.7}});
    const auto one = run_all(plan, 24, 1);
    for (const int jobs : {2, 7}) {
        const auto many = run_all(plan, 24, jobs);
        ASSERT_EQ(one.size(), many.size());
        for (std::size_t at = 0; at != one.size(); ++at)
            EXPECT_TRUE(same_bits(one[at], many[at])) << jobs << " threads";
    }
}

TEST(Luck, OfALargeInstitutionDoesNotDependOnThreads) {
    Plan plan = small_plan(25000, 4, 2);
    plan.base.parameters.institution.span_of_control = 20;
    plan.variants[0].settings = plan.base;
    add_variant(plan, "cut", {}, {event_in(1, "budget_cut", 0.1F)});
    const auto one = run_all(plan, 1, 1);
    for (const int jobs : {2, 7}) {
        const auto many = run_all(plan, 1, jobs);
        for (std::size_t at = 0; at != one.size(); ++at)
            EXPECT_TRUE(same_bits(one[at], many[at])) << jobs << " threads";
    }
}

TEST(Luck, OfPoliciesLivedSideBySideIsThatOfOneAfterTheOther) {
    Plan plan = small_plan(700, 12, 4);
    plan.base.parameters.institution.span_of_control = 14;
    plan.variants[0].settings = plan.base;
    for (const char* name : {"control", "more-control", "most-control"}) {
        add_variant(plan, name,
                    {{"leaders.control_disposition", 0.6 + 0.1 * static_cast<double>(plan.variants.size())}},
                    {event_in(3, "budget_cut", 0.1F)});
    }
    for (const std::uint32_t replicates : {1U, 3U}) {
        const auto one = run_all(plan, replicates, 1);
        for (const int jobs : {2, 7}) {
            const auto many = run_all(plan, replicates, jobs);
            ASSERT_EQ(one.size(), many.size());
            for (std::size_t at = 0; at != one.size(); ++at)
                EXPECT_TRUE(same_bits(one[at], many[at])) << jobs << " threads";
        }
    }
}

TEST(Luck, APolicyThatChangesNothingDiffersByExactlyZero) {
    for (const int burn_in : {0, 20}) {
        Plan plan = small_plan(45, 60, burn_in);
        add_variant(plan, "nothing", {});
        add_variant(plan, "set-to-what-it-was",
                    {{"leaders.control_disposition", plan.base.parameters.leaders.control_disposition}});
        const auto all = run_all(plan, 5);
        for (std::size_t at = 0; at != all.size(); at += 3) {
            EXPECT_TRUE(same_bits(all[at], all[at + 1]));
            EXPECT_TRUE(same_bits(all[at], all[at + 2]));
        }
    }
}

TEST(Luck, AShockChangesNothingBeforeItsWeekAndSomethingInIt) {
    constexpr Week shock = 15;
    for (const InterventionKind* kind : intervention_kinds()) {
        Plan plan = small_plan(45, 40, 5);
        const Event event = sets_a_parameter(*kind) ? test::setting_in(shock, "leaders.control_disposition", 0.9F)
                            : find_option(*kind, "size") == nullptr ? event_of(*kind, shock)
                                                                    : event_in(shock, kind->name, 0.4F);
        add_variant(plan, "shock", {}, {event});
        const auto all = run_all(plan, 3);
        for (std::size_t at = 0; at != all.size(); at += 2) {
            bool differs_in_time = false;
            for (std::size_t metric = 0; metric != metric_count; ++metric) {
                const float* calm = all[at].of(static_cast<Metric>(metric));
                const float* shocked = all[at + 1].of(static_cast<Metric>(metric));
                for (Week week = 0; week != shock; ++week) {
                    ASSERT_EQ(std::memcmp(&calm[week], &shocked[week], sizeof(float)), 0)
                        << metric_table[metric].name << " in week " << week;
                }
                for (Week week = shock; week != shock + 3; ++week) differs_in_time |= calm[week] != shocked[week];
            }
            EXPECT_TRUE(differs_in_time) << kind->name;
        }
    }
}

TEST(Luck, IsUntouchedByOtherPoliciesAndOtherReplicates) {
    Plan alone = small_plan(45, 40, 10);
    Plan in_company = alone;
    add_variant(in_company, "control", {{"leaders.control_disposition", 0.7}});
    add_variant(in_company, "cut", {}, {event_in(5, "budget_cut", 0.1F)});
    const auto lonely = run_all(alone, 4);
    const auto together = run_all(in_company, 6);
    for (std::size_t replicate = 0; replicate != 4; ++replicate) {
        EXPECT_TRUE(same_bits(lonely[replicate], together[replicate * 3]));
    }
}

TEST(Luck, KnowsNoNames) {
    Plan plan = small_plan(45, 26, 5);
    add_variant(plan, "trust", {{"leaders.control_disposition", 0.1}});
    Plan renamed = plan;
    renamed.name = "control";
    renamed.variants[1].name = "control";
    const auto as_named = run_all(plan, 3);
    const auto otherwise = run_all(renamed, 3);
    for (std::size_t at = 0; at != as_named.size(); ++at) EXPECT_TRUE(same_bits(as_named[at], otherwise[at]));
}

TEST(Luck, IsUntouchedByBeingWatched) {
    const Plan unwatched = small_plan(45, 40, 10);
    Plan watched = unwatched;
    watched.record.agent_replicates = 2;
    watched.record.agent_every = 1;
    watched.record.network_replicates = 2;
    watched.record.network_weeks = {0, 7, 40};
    const auto a = run_all(unwatched, 3);
    const auto b = run_all(watched, 3);
    for (std::size_t at = 0; at != a.size(); ++at) EXPECT_TRUE(same_bits(a[at], b[at]));
    EXPECT_EQ(b[0].agents.weeks.size(), 40U);
    EXPECT_EQ(b[0].snapshots.size(), 3U);
    EXPECT_TRUE(b[2].agents.weeks.empty());
}

TEST(Luck, DiffersBetweenReplicatesAndSeeds) {
    Plan plan = small_plan(45, 10, 0);
    const auto first = run_all(plan, 2);
    EXPECT_FALSE(same_bits(first[0], first[1]));
    plan.seed += 1;
    EXPECT_FALSE(same_bits(first[0], run_all(plan, 1)[0]));
}

TEST(Luck, OfPeopleIsTheSameInSmallAndLargeInstitutions) {
    // Draws are named by position, so hiring more people moves nobody else's luck: the first person is the same person.
    Plan small = small_plan(30, 1, 0);
    Plan large = small_plan(60, 1, 0);
    small.record.agent_replicates = large.record.agent_replicates = 1;
    small.record.agent_every = large.record.agent_every = 1;
    const auto a = run_all(small, 1);
    const auto b = run_all(large, 1);
    // competence (the first recorded state) after one week has moved at most the rate of learning from its first draw
    for (std::size_t i = 0; i != 30; ++i) EXPECT_NEAR(a[0].agents.values[i], b[0].agents.values[i], 0.02F);
}

}  // namespace
}  // namespace raaderum
