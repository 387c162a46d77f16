// The worlds: evenly spread block by block, each parameter with luck of its own, and distributed as the scenario says.
#include "model/worlds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace raaderum {
namespace {

const ParameterInfo* const task_complexity = find_parameter("institution.task_complexity");
const ParameterInfo* const competence = find_parameter("employees.competence.mean");
const ParameterInfo* const employees = find_parameter("institution.employees");

UncertainParameter range(const ParameterInfo* parameter, double low, double high) {
    return {parameter, Spread::uniform, low, high, 0.0, 0.0};
}

TEST(Worlds, FillEverySliceOfEveryBlockOnce) {
    const std::vector<UncertainParameter> uncertain{range(task_complexity, 0.0, 1.0), range(competence, 0.0, 1.0)};
    for (const std::size_t block : {std::size_t{0}, std::size_t{3}}) {
        std::set<int> slices[2];
        for (std::size_t place = 0; place != worlds_in_a_block; ++place) {
            const auto values = world_values(uncertain, 7, block * worlds_in_a_block + place);
            for (std::size_t key = 0; key != 2; ++key) slices[key].insert(static_cast<int>(100.0 * values[key]));
        }
        EXPECT_EQ(slices[0].size(), worlds_in_a_block);
        EXPECT_EQ(slices[1].size(), worlds_in_a_block);
    }
}

TEST(Worlds, DifferBetweenBlocksSeedsAndParameters) {
    const std::vector<UncertainParameter> uncertain{range(task_complexity, 0.0, 1.0), range(competence, 0.0, 1.0)};
    const auto values = world_values(uncertain, 7, 5);
    EXPECT_EQ(values, world_values(uncertain, 7, 5));
    EXPECT_NE(values, world_values(uncertain, 8, 5));
    EXPECT_NE(values, world_values(uncertain, 7, 5 + worlds_in_a_block));
    EXPECT_NE(values[0], values[1]);
}

TEST(Worlds, AnotherUncertainParameterMovesNone) {
    const auto alone = world_values({range(competence, 0.0, 1.0)}, 7, 42);
    const auto second = world_values({range(task_complexity, 0.2, 0.4), range(competence, 0.0, 1.0)}, 7, 42);
    EXPECT_EQ(alone.front(), second.back());
}

TEST(Worlds, APointIsAlwaysItself) {
    for (std::size_t world = 0; world != 50; ++world) {
        EXPECT_EQ(world_values({range(task_complexity, 0.3, 0.3)}, 7, world).front(), 0.3);
    }
    EXPECT_EQ(quantile({task_complexity, Spread::triangular, 0.3, 0.3, 0.3, 0.0}, 0.7), 0.3);
    EXPECT_EQ(quantile({task_complexity, Spread::normal, 0.05, 0.95, 0.3, 0.0}, 0.7), 0.3);
}

TEST(Quantile, OfARangeRunsFromEndToEnd) {
    EXPECT_DOUBLE_EQ(quantile(range(task_complexity, 0.2, 0.6), 0.25), 0.3);
    EXPECT_DOUBLE_EQ(quantile(range(task_complexity, 0.2, 0.6), 1.0), 0.6);
}

TEST(Quantile, OfWholeNumbersGivesEachTheSameShare) {
    std::vector<int> counts(4, 0);
    for (int i = 0; i != 1000; ++i) {
        const double value = quantile(range(employees, 20, 23), (i + 0.5) / 1000.0);
        ASSERT_EQ(value, std::floor(value));
        ++counts.at(static_cast<std::size_t>(value) - 20);
    }
    EXPECT_EQ(counts, std::vector<int>(4, 250));
}

TEST(Quantile, OfATriangleIsItsKnownInverse) {
    const UncertainParameter triangle{task_complexity, Spread::triangular, 0.2, 0.8, 0.4, 0.0};
    EXPECT_NEAR(quantile(triangle, 1.0 / 3.0), 0.4, 1e-12);  // a third lies below the mode
    EXPECT_NEAR(quantile(triangle, 1.0 / 12.0), 0.3, 1e-12);
    EXPECT_NEAR(quantile(triangle, 1.0), 0.8, 1e-12);
}

TEST(Quantile, OfANormalDistributionIsCutOffAtTheParametersRange) {
    const UncertainParameter wide{task_complexity, Spread::normal, 0.05, 0.95, 0.5, 10.0};
    EXPECT_NEAR(quantile(wide, 0.5), 0.5, 1e-3);
    EXPECT_NEAR(quantile(wide, 0.01), 0.059, 2e-3) << "a wide one cut off at both ends is nearly even";
    const UncertainParameter narrow{task_complexity, Spread::normal, 0.05, 0.95, 0.5, 0.1};
    EXPECT_NEAR(quantile(narrow, 0.975), 0.5 + 0.1 * 1.959964, 1e-4);
    const UncertainParameter at_the_end{task_complexity, Spread::normal, 0.05, 0.95, 0.05, 0.1};
    EXPECT_NEAR(quantile(at_the_end, 0.5), 0.05 + 0.1 * 0.674490, 1e-4) << "half a normal distribution";
    for (const double u : {1e-9, 0.5, 1.0 - 1e-9}) {
        EXPECT_GE(quantile(at_the_end, u), 0.05);
        EXPECT_LE(quantile(at_the_end, u), 0.95);
    }
}

TEST(Worlds, AreNumberedReplicateByReplicate) {
    Worlds worlds;
    worlds.count = 3;
    worlds.replicates = 2;
    std::vector<std::size_t> of;
    for (std::uint32_t replicate = 0; replicate != 6; ++replicate) of.push_back(worlds.world_of(replicate));
    EXPECT_EQ(of, (std::vector<std::size_t>{0, 0, 1, 1, 2, 2}));
}

}  // namespace
}  // namespace raaderum
