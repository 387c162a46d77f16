// `replicates: {until: …}`: what is waited for, what is taken for granted, and when there is nothing to wait for.
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

using testing::HasSubstr;

const char* const two_variants = "variants:\n  as-is: {}\n  trust: {leaders.develop: 0.7}\n";

std::string with_replicates(const std::string& replicates) {
    return "weeks: 100\nreplicates: " + replicates + "\n" + two_variants;
}

TEST(Until, TakesDefaultsForAllButMetricAndHalfWidth) {
    const Plan plan = plan_of(with_replicates("{until: {metric: turnover, half_width: 0.005}}"));
    ASSERT_TRUE(plan.until);
    EXPECT_EQ(plan.until->metric, Metric::turnover);
    EXPECT_EQ(plan.until->half_width, 0.005);
    EXPECT_EQ(plan.until->from, 48);
    EXPECT_EQ(plan.until->to, 100);
    EXPECT_EQ(plan.until->variant, "");
    EXPECT_EQ(plan.until->least, 30);
    EXPECT_EQ(plan.replicates, 2000);
}

TEST(Until, TakesWeeksVariantMinAndMax) {
    const Plan plan = plan_of(
        with_replicates("{until: {metric: harm, half_width: 0.5, weeks: [10, 20], variant: trust}, min: 20, max: 50}"));
    ASSERT_TRUE(plan.until);
    EXPECT_EQ(plan.until->from, 10);
    EXPECT_EQ(plan.until->to, 20);
    EXPECT_EQ(plan.until->variant, "trust");
    EXPECT_EQ(plan.until->least, 20);
    EXPECT_EQ(plan.replicates, 50);
}

TEST(Until, IsOverriddenByANumberOfReplicates) {
    Overrides overrides;
    overrides.replicates = 12;
    const Plan plan = plan_of(with_replicates("{until: {metric: harm, half_width: 0.5}}"), overrides);
    EXPECT_FALSE(plan.until);
    EXPECT_EQ(plan.replicates, 12);
}

TEST(Until, ReadsBackFromTheResolvedText) {
    const Scenario scenario =
        load_text(with_replicates(
                      "{until: {metric: harm, half_width: 0.125, weeks: [10, 20], variant: trust}, min: 20, max: 50}"),
                  "test.yaml");
    EXPECT_THAT(scenario.resolved, HasSubstr("\nreplicates: {until: {metric: harm, half_width: 0.125, weeks: [10, 20], "
                                             "variant: \"trust\"}, min: 20, max: 50}\n"));
    const Scenario again = load_text(scenario.resolved, "test.yaml");
    EXPECT_EQ(again.resolved, scenario.resolved);
    EXPECT_TRUE(again.plan.until);
}

TEST(Until, NeedsTwoVariantsThatAreRun) {
    const std::string text = with_replicates("{until: {metric: harm, half_width: 0.5}}");
    Overrides overrides;
    overrides.variants = {"trust"};
    EXPECT_THAT(messages_of(text, overrides), HasSubstr("there is no difference from a baseline to wait for"));
    overrides.variants = {"trust", "as-is"};
    EXPECT_EQ(messages_of(text, overrides), "");
}

TEST(Until, WatchesTheCellsOfASweep) {
    const std::string text =
        "replicates: {until: {metric: harm, half_width: 0.5, variant: trust}}\n"
        "variants:\n  as-is: {}\n  trust: {leaders.develop: {sweep: [0.1, 0.7]}}\n";
    EXPECT_EQ(plan_of(text).until->variant, "trust");
}

}  // namespace
}  // namespace raaderum::scenario
