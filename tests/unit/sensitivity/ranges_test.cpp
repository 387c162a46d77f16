// Which parameters are varied, and how far.

#include "sensitivity/ranges.hpp"
#include "sensitivity/following.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace raaderum::sensitivity {
namespace {

const Range* find(const Ranges& ranges, std::string_view key) {
    const auto found = std::find_if(ranges.varied.begin(), ranges.varied.end(),
                                    [&](const Range& range) { return range.parameter->key == key; });
    return found == ranges.varied.end() ? nullptr : &*found;
}

std::string why(const Ranges& ranges, std::string_view key) {
    for (const LeftOut& each : ranges.left_out) {
        if (each.parameter->key == key) return std::string(each.why);
    }
    return "";
}

TEST(Ranges, SpanAFactorWithinWhatAParameterMayBe) {
    const auto scenario = scenario::load_text(
        "leaders.hardness: 0.4\ninstitution: {statutory_share: 0.9, span_of_control: 10}\n", "x.yaml");
    const Ranges ranges = ranges_of(scenario, 1.25);
    const Range* hardness = find(ranges, "leaders.hardness");
    ASSERT_NE(hardness, nullptr);
    EXPECT_NEAR(hardness->low, 0.32, 1e-6);
    EXPECT_NEAR(hardness->high, 0.5, 1e-6);
    EXPECT_EQ(find(ranges, "institution.statutory_share")->high, 1.0);
    EXPECT_EQ(find(ranges, "institution.span_of_control")->at(0.0), 8.0);
    EXPECT_EQ(find(ranges, "institution.span_of_control")->at(1.0), 13.0) << "whole numbers are rounded";
    const Range* negative = find(ranges, "delegation.weakest_corner");
    EXPECT_NEAR(negative->low, -3.75, 1e-6);
    EXPECT_NEAR(negative->high, -2.4, 1e-6);
    for (const Range& range : ranges.varied) {
        EXPECT_LT(range.at(0.0), range.at(1.0)) << range.parameter->key;
        EXPECT_GE(range.at(0.0), range.parameter->low) << range.parameter->key;
        EXPECT_LE(range.at(1.0), range.parameter->high) << range.parameter->key;
    }
    EXPECT_EQ(ranges.varied.size() + ranges.left_out.size(), parameter_table().size());
}

TEST(Ranges, LeaveOutWhatCannotMoveAlone) {
    const Ranges ranges = ranges_of(scenario::load_text("name: x\n", "x.yaml"), 1.25);
    EXPECT_EQ(why(ranges, "leaders.style.second_order"), "it shares a whole with others");
    EXPECT_EQ(why(ranges, "environment.paradigms.npm"), "it shares a whole with others");
    EXPECT_EQ(why(ranges, "leaders.differentiation"), "its value leaves no range");
    EXPECT_EQ(why(ranges, "institution.procedural_weight"), "it follows from others");
    const auto given = scenario::load_text("institution.procedural_weight: 0.4\n", "x.yaml");
    EXPECT_NE(find(ranges_of(given, 1.25), "institution.procedural_weight"), nullptr);
}

TEST(Ranges, AreThoseOfTheScenarioWhereItHasAny) {
    const auto scenario =
        scenario::load_text("free: {leaders.hardness: [0.1, 0.9], trust.gain: [0.01, 0.1]}\n", "x.yaml");
    const Ranges ranges = ranges_of(scenario, 1.25);
    ASSERT_EQ(ranges.varied.size(), 2U);
    EXPECT_EQ(ranges.varied[0].low, 0.1);
    EXPECT_NEAR(ranges.varied[0].as_written, 0.4, 1e-6);
}

TEST(Ranges, AreNamedByKeyOrSection) {
    EXPECT_TRUE(is_within("leaders.courage.mean", "leaders"));
    EXPECT_TRUE(is_within("leaders.courage.mean", "leaders.courage"));
    EXPECT_TRUE(is_within("leaders.courage.mean", "leaders.courage.mean"));
    EXPECT_FALSE(is_within("leadership.share", "leaders"));
    EXPECT_FALSE(is_within("leaders.courage.mean", "leaders.cour"));
}

TEST(Following, MovesWithWhatItFollows) {
    const auto scenario = scenario::load_text(
        "variants: {as-is: {}, own: {institution.procedural_weight: 0.9}, more: {institution.statutory_share: 0.6}}\n",
        "x.yaml");
    Plan plan = scenario.plan;
    plan.base.parameters.institution.statutory_share = 0.5F;
    plan.variants[0].settings.parameters.institution.statutory_share = 0.5F;
    plan.variants[1].settings.parameters.institution.statutory_share = 0.5F;
    let_follow(plan, scenario.plan);
    EXPECT_FLOAT_EQ(plan.base.parameters.institution.procedural_weight, 0.5F);
    EXPECT_FLOAT_EQ(plan.variants[0].settings.parameters.institution.procedural_weight, 0.5F);
    EXPECT_FLOAT_EQ(plan.variants[1].settings.parameters.institution.procedural_weight, 0.9F);
    EXPECT_FLOAT_EQ(plan.variants[2].settings.parameters.institution.procedural_weight, 0.56F);
}

}  // namespace
}  // namespace raaderum::sensitivity
