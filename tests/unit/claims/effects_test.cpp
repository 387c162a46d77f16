#include "claims/effects.hpp"

#include "claimed.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::claims {
namespace {

/// A trajectory in which every metric is `level` + week.
Trajectory rising(std::size_t variant, float level, std::size_t weeks) {
    Trajectory trajectory;
    trajectory.variant = variant;
    trajectory.weeks = weeks;
    for (std::size_t index = 0; index != metric_count * weeks; ++index) {
        trajectory.metrics.push_back(level + static_cast<float>(index % weeks));
    }
    return trajectory;
}

TEST(WindowMean, IsOverTheFirstWeekButNotTheLast) {
    const Trajectory trajectory = rising(0, 100.0F, 20);
    EXPECT_DOUBLE_EQ(window_mean(trajectory, Metric::leeway, 0, 1), 100.0);
    EXPECT_DOUBLE_EQ(window_mean(trajectory, Metric::turnover, 10, 20), 114.5);
}

TEST(Effects, AreSumsOfWeightedWindowMeans) {
    const scenario::Scenario scenario = test::small_scenario();
    scenario::Claim claim = *scenario.claim;
    claim.measures[1].terms = {{Metric::rules, 4, 5, {{"high", 1.0}, {"low", -1.0}}},
                               {Metric::rules, 0, 2, {{"high", -0.5}, {"low", 0.5}}}};
    const std::vector<Trajectory> both{rising(1, 103.0F, 20), rising(0, 100.0F, 20)};  // in any order
    const auto effects = effects_of(claim, scenario.plan, both);
    ASSERT_EQ(effects.size(), 2U);
    EXPECT_DOUBLE_EQ(effects[0], 3.0);
    EXPECT_DOUBLE_EQ(effects[1], 1.5);
}

TEST(Effects, AreUnknownWhereAVariantFailed) {
    const scenario::Scenario scenario = test::small_scenario();
    std::vector<Trajectory> both{rising(0, 0.0F, 20), rising(1, 0.0F, 20)};
    both[1].failure = "week 3: broken";
    for (const double effect : effects_of(*scenario.claim, scenario.plan, both)) EXPECT_TRUE(std::isnan(effect));
}

}  // namespace
}  // namespace raaderum::claims
