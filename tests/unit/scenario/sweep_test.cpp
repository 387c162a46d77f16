#include "reading.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

TEST(Sweep, MakesOneVariantPerCombination) {
    const Plan plan = plan_of(
        "institution.task_complexity: {sweep: [0.2, 0.5]}\n"
        "leaders: {develop: {sweep: [0.1, 0.9]}}\n"
        "variants:\n  as-is: {}\n  control: {leaders.control_disposition: 0.65}\n");
    ASSERT_EQ(plan.variants.size(), 8U);
    EXPECT_EQ(plan.variants[0].name, "as-is__institution.task_complexity=0.2,leaders.develop=0.1");
    EXPECT_EQ(plan.variants[1].name, "as-is__institution.task_complexity=0.2,leaders.develop=0.9");
    EXPECT_EQ(plan.variants[6].name, "control__institution.task_complexity=0.5,leaders.develop=0.1");
    EXPECT_EQ(plan.variants[6].settings.parameters.institution.task_complexity, 0.5F);
    EXPECT_EQ(plan.variants[6].settings.parameters.leaders.develop, 0.1F);
    EXPECT_EQ(plan.variants[6].settings.parameters.leaders.control_disposition, 0.65F);
}

TEST(Sweep, ComparesEachCellWithTheBaselineOfItsOwnCell) {
    const Plan plan = plan_of(
        "institution.task_complexity: {sweep: [0.2, 0.5, 0.8]}\n"
        "baseline: as-is\n"
        "variants:\n  trust: {leaders.develop: 0.7}\n  as-is: {}\n");
    ASSERT_EQ(plan.variants.size(), 6U);
    for (const Variant& variant : plan.variants) {
        const Variant& baseline = plan.variants[variant.baseline];
        EXPECT_TRUE(baseline.name.starts_with("as-is__"));
        EXPECT_EQ(baseline.settings.parameters.institution.task_complexity,
                  variant.settings.parameters.institution.task_complexity);
    }
}

TEST(Sweep, OfOneVariantIsComparedWithTheBaselineAsItIs) {
    const Plan plan = plan_of("variants:\n  as-is: {}\n  trust: {leaders.develop: {sweep: [0.6, 0.7]}}\n");
    ASSERT_EQ(plan.variants.size(), 3U);
    EXPECT_EQ(plan.variants[0].name, "as-is");
    EXPECT_EQ(plan.variants[2].name, "trust__leaders.develop=0.7");
    EXPECT_EQ(plan.variants[2].baseline, 0U);
}

TEST(Sweep, WithoutVariantsSweepsTheBase) {
    const Plan plan = plan_of("institution.employees: {sweep: [30, 60]}\n");
    ASSERT_EQ(plan.variants.size(), 2U);
    EXPECT_EQ(plan.variants[1].name, "base__institution.employees=60");
    EXPECT_EQ(plan.variants[1].baseline, 1U);
}

TEST(Sweep, MayHaveAThousandCombinationsAndNotOneMore) {
    std::string values;
    for (int i = 0; i != 1000; ++i) values += (i == 0 ? "" : ", ") + std::to_string(i / 1000.0);
    EXPECT_EQ(plan_of("leaders.develop: {sweep: [" + values + "]}\n").variants.size(), 1000U);
    EXPECT_NE(messages_of("leaders.develop: {sweep: [" + values + ", 1.0]}\n"), "");
    EXPECT_NE(messages_of("leaders.develop: {sweep: [" + values + "]}\nvariants: {a: {}, b: {}}\n"), "");
}

TEST(Sweep, OfWeightsMustSumToOneInEachCell) {
    EXPECT_EQ(messages_of("variants: {a: {leaders.style: {interventionist: {sweep: [0.25]}}}}\n"), "");
    EXPECT_NE(messages_of("variants: {a: {leaders.style: {interventionist: {sweep: [0.25, 0.5]}}}}\n"), "");
}

TEST(Sweep, MustNotMakeAScenarioThatIsTooLargeToBeReadAgain) {
    std::string text = "leaders.develop: {sweep: [0";
    for (int i = 1; i != 900; ++i) text += ", " + std::to_string(i / 1000.0);
    text += "]}\nvariants: {a: {events: [{week: 1, kind: media_shock, size: 0.5}";
    for (int i = 1; i != 400; ++i) text += ", {week: 1, kind: media_shock, size: 0.5}";
    EXPECT_NE(messages_of(text + "]}}\n").find("too large to be read again"), std::string::npos);
}

TEST(Sweep, MustNotMakeANameThatIsTaken) {
    EXPECT_NE(messages_of("variants:\n  a: {leaders.develop: {sweep: [0.2]}}\n  a__leaders.develop=0.2: {}\n"), "");
}

}  // namespace
}  // namespace raaderum::scenario
