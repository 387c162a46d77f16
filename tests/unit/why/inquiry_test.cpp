// From a plan to accounts: the parts add up to the difference, levels are those of the trajectories, and mechanisms
// that carry a difference are found.

#include "why/inquiry.hpp"

#include "property/small_plan.hpp"
#include "why/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstring>

namespace raaderum::why {
namespace {

Plan small_comparison() {
    Plan plan = test::small_plan(30, 30, 4);
    test::add_variant(plan, "control", {{"leaders.control_disposition", 0.8}});
    test::add_variant(plan, "nothing", {});
    return plan;
}

Inquired inquired_about(const Plan& plan, Metric metric, int jobs = 1, bool mechanisms = false) {
    Inquiry inquiry{&plan, metric, {1, 2}, test::first_replicates(mechanisms ? 2 : 4), {20, 29}, mechanisms};
    engine::EnsembleOptions options;
    options.jobs = jobs;
    return inquire(inquiry, options);
}

TEST(Inquiry, AddsUpToTheDifferenceAndLivesTheSameWeeks) {
    const Plan plan = small_comparison();
    const Inquired inquired = inquired_about(plan, Metric::leeway);
    ASSERT_EQ(inquired.accounts.size(), 2U);
    const Account& account = inquired.accounts[0];
    EXPECT_EQ(account.variant, "control");
    EXPECT_EQ(account.replicates, 4);
    double sum = 0.0;
    for (const Part& cause : account.causes) sum += cause.share.mean;
    EXPECT_NEAR(sum, account.difference.mean, 1e-9);
    EXPECT_LT(account.difference.mean, 0.0);
    const auto trajectories = test::run_all(plan, 4);
    for (const Relived& one : inquired.relived) {
        const Trajectory& as_run = trajectories[number(one.replicate) * 3 + one.variant];
        EXPECT_EQ(std::memcmp(one.weekly.data(), as_run.of(Metric::leeway), one.weekly.size() * sizeof(float)), 0);
    }
}

TEST(Inquiry, FindsNothingWhereNothingDiffers) {
    const Plan plan = small_comparison();
    const Inquired inquired = inquired_about(plan, Metric::wellbeing, 1, true);
    EXPECT_EQ(inquired.accounts[1].difference.mean, 0.0);
    EXPECT_TRUE(inquired.accounts[1].causes.empty());
    EXPECT_TRUE(inquired.accounts[1].without.empty());
    EXPECT_FALSE(inquired.accounts[0].without.empty());
}

TEST(Inquiry, TriesMechanismsWhereFlowsCannotBeAccounted) {
    const Plan plan = small_comparison();
    const Account account = inquired_about(plan, Metric::turnover).accounts[0];
    EXPECT_EQ(account.not_accounted, NotAccounted::counts_people);
    EXPECT_TRUE(account.causes.empty());
    EXPECT_EQ(account.replicates, 4);
}

TEST(Inquiry, GivesTheSameJsonForOneAndTwoThreads) {
    const Plan plan = small_comparison();
    const std::string one = as_json(inquired_about(plan, Metric::wellbeing, 1).accounts, Language::english, true);
    EXPECT_EQ(one, as_json(inquired_about(plan, Metric::wellbeing, 2).accounts, Language::english, true));
    const auto json = nlohmann::json::parse(one);
    EXPECT_EQ(json.at("weeks"), (std::vector{20, 29}));
    EXPECT_EQ(json.at("accounts").at(0).at("accounted"), true);
    EXPECT_EQ(json.at("accounts").at(0).at("without"), nullptr);
    EXPECT_FALSE(json.at("accounts").at(0).at("causes").empty());
}

}  // namespace
}  // namespace raaderum::why
