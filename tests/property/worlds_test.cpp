// Many worlds at once: each replicate lives in its world with luck of its own, whoever computes it and however many others
// there are. All of these are exact.

#include "engine/in_world.hpp"
#include "property/small_plan.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

using test::add_variant;
using test::run_all;
using test::small_plan;

const ParameterInfo* const complexity = find_parameter("institution.task_complexity");

/// A plan of worlds that differ in complexity; the second policy sets it itself.
Plan many_worlds(int worlds, int replicates, double low, double high) {
    Plan plan = small_plan(24, 12, 4);
    plan.base.parameters = Parameters();  // what follows from others is filled in world by world
    plan.base.parameters.institution.employees = 24;
    plan.variants.front().settings = plan.base;
    add_variant(plan, "simple", {{"institution.task_complexity", 0.2}});
    plan.variants.back().own = {complexity};
    plan.worlds.count = worlds;
    plan.worlds.replicates = replicates;
    plan.worlds.uncertain = {{complexity, Spread::uniform, low, high, 0.0, 0.0}};
    plan.replicates = worlds * replicates;
    return plan;
}

std::vector<float> all_metrics(const std::vector<Trajectory>& trajectories) {
    std::vector<float> numbers;
    for (const Trajectory& each : trajectories) {
        EXPECT_TRUE(each.finished()) << each.failure;
        numbers.insert(numbers.end(), each.metrics.begin(), each.metrics.end());
    }
    return numbers;
}

TEST(ManyWorlds, AreTheSameForOneTwoAndSevenThreads) {
    const Plan plan = many_worlds(12, 2, 0.3, 0.9);
    const auto one = all_metrics(run_all(plan, 24, 1));
    EXPECT_EQ(one, all_metrics(run_all(plan, 24, 2)));
    EXPECT_EQ(one, all_metrics(run_all(plan, 24, 7)));
}

TEST(ManyWorlds, FewAreThePrefixOfMore) {
    const auto few = all_metrics(run_all(many_worlds(10, 1, 0.3, 0.9), 10));
    const auto more = all_metrics(run_all(many_worlds(20, 1, 0.3, 0.9), 20));
    ASSERT_EQ(more.size(), 2 * few.size());
    EXPECT_TRUE(std::equal(few.begin(), few.end(), more.begin()));
}

TEST(ManyWorlds, AtOnePointAreThePlainRun) {
    Plan plain = many_worlds(0, 1, 0.0, 0.0);
    plain.worlds = {};
    complexity->set(plain.base.parameters, 0.45);
    complexity->set(plain.variants.front().settings.parameters, 0.45);
    fill_derived(plain.base.parameters);
    for (Variant& variant : plain.variants) fill_derived(variant.settings.parameters);
    for (const int replicates : {1, 3}) {
        EXPECT_EQ(all_metrics(run_all(plain, 6)), all_metrics(run_all(many_worlds(6, replicates, 0.45, 0.45), 6)));
    }
}

TEST(ManyWorlds, LetAPolicysOwnValueStandAndFillInWhatFollows) {
    Plan plan = many_worlds(5, 1, 0.3, 0.9);
    plan.worlds.uncertain.push_back(
        {find_parameter("institution.statutory_share"), Spread::uniform, 0.1, 0.9, 0.0, 0.0});
    std::vector<float> complexities;
    for (std::size_t world = 0; world != 5; ++world) {
        const Plan there = engine::in_world(plan, world);
        EXPECT_FALSE(there.worlds.any());
        EXPECT_EQ(there.variants[1].settings.parameters.institution.task_complexity, 0.2F);
        const auto& institution = there.variants[0].settings.parameters.institution;
        EXPECT_EQ(institution.procedural_weight, 0.2F + 0.6F * institution.statutory_share);
        EXPECT_EQ(there.base.parameters.institution.task_complexity, institution.task_complexity);
        complexities.push_back(institution.task_complexity);
    }
    std::sort(complexities.begin(), complexities.end());
    EXPECT_LT(complexities.front(), complexities.back());
}

}  // namespace
}  // namespace raaderum
