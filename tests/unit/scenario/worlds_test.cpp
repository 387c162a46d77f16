// `uncertain` and `worlds`: what differs between worlds and how it is written down again.
#include "reading.hpp"

#include "model/worlds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

using testing::HasSubstr;

const char* const uncertain = R"(worlds: 12
uncertain:
  institution.task_complexity: [0.2, 0.9]
  employees:
    competence.mean: {normal: [0.6, 0.1]}
  institution.span_of_control: {triangular: [5, 15, 40]}
)";

TEST(ManyWorlds, AreReadWithOneReplicateEachUnlessGiven) {
    const Plan plan = plan_of(uncertain);
    EXPECT_EQ(plan.worlds.count, 12);
    EXPECT_EQ(plan.worlds.replicates, 1);
    EXPECT_EQ(plan.replicates, 12);
    ASSERT_EQ(plan.worlds.uncertain.size(), 3U);
    const UncertainParameter& competence = plan.worlds.uncertain[2];
    EXPECT_EQ(competence.parameter->key, "employees.competence.mean");
    EXPECT_EQ(competence.spread, Spread::normal);
    EXPECT_EQ(competence.centre, 0.6);
    EXPECT_EQ(competence.sd, 0.1);
    EXPECT_EQ(competence.low, competence.parameter->low);
    EXPECT_EQ(plan.worlds.uncertain[1].spread, Spread::triangular);
    EXPECT_EQ(plan_of(std::string(uncertain) + "replicates: 5\n").replicates, 60);
}

TEST(ManyWorlds, CanBeMoreOrFewerThanWritten) {
    Overrides overrides;
    overrides.worlds = "30";
    overrides.replicates = 2;
    const Plan plan = plan_of(uncertain, overrides);
    EXPECT_EQ(plan.worlds.count, 30);
    EXPECT_EQ(plan.replicates, 60);
}

TEST(ManyWorlds, ReadBackFromTheResolvedText) {
    const Scenario scenario = load_text(uncertain, "test.yaml");
    EXPECT_THAT(scenario.resolved, HasSubstr("\nuncertain:\n  institution.task_complexity: [0.2, 0.9]\n"
                                             "  institution.span_of_control: {triangular: [5, 15, 40]}\n"
                                             "  employees.competence.mean: {normal: [0.6, 0.1]}\n"));
    EXPECT_EQ(load_text(scenario.resolved, "test.yaml").resolved, scenario.resolved);
}

TEST(ManyWorlds, AreNotSampledWithoutTheirNumber) {
    const Scenario scenario = load_text("uncertain: {institution.task_complexity: [0.2, 0.9]}\n", "test.yaml");
    EXPECT_FALSE(scenario.plan.worlds.any());
    EXPECT_EQ(scenario.plan.replicates, 100);
    ASSERT_EQ(scenario.warnings.size(), 1U);
    EXPECT_THAT(scenario.warnings.front(), HasSubstr("--worlds 100"));
}

TEST(ManyWorlds, KnowWhatAVariantSetsItself) {
    const Plan plan =
        plan_of(std::string(uncertain) + "variants:\n  as-is: {}\n  simple: {institution.task_complexity: 0.1}\n");
    EXPECT_TRUE(plan.variants[0].own.empty());
    ASSERT_EQ(plan.variants[1].own.size(), 1U);
    EXPECT_EQ(plan.variants[1].own.front()->key, "institution.task_complexity");
}

TEST(ManyWorlds, OfAnySizeNeedTheMemoryOfTheLargest) {
    const std::string text = "worlds: 2\nuncertain: {institution.employees: [20, 1000000]}\n";
    try {
        load_text(text, "test.yaml", {}, {}, std::uint64_t{100} << 20U);
        FAIL() << "a million employees in 100 MiB";
    } catch (const BadInput& bad) {
        EXPECT_THAT(describe(bad.problems), HasSubstr("GiB"));
    }
}

}  // namespace
}  // namespace raaderum::scenario
