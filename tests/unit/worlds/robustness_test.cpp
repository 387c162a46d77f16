// Four worlds worked out by hand: a policy that is safe, one that is brave, and one that is worse than both.
#include "worlds/robustness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace raaderum::worlds {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t value = 0;
constexpr std::size_t cost = 1;
constexpr std::size_t safe = 0;
constexpr std::size_t brave = 1;
constexpr std::size_t poor = 2;

/// [world][value, cost][safe, brave, poor]
Outcomes by_hand() {
    return {{{"value", true}, {"cost", false}},
            {"safe", "brave", "poor"},
            {
                5, 9, 4, 2, 3, 4,  //
                5, 8, 4, 2, 3, 4,  //
                5, 1, 4, 2, 3, 4,  //
                5, 5, 4, 2, 3, 4,
            }};
}

TEST(ShareBetter, CountsATieAsHalf) {
    EXPECT_EQ(share_better(by_hand(), value, brave, safe), 2.5 / 4.0);
    EXPECT_EQ(share_better(by_hand(), value, safe, brave), 1.5 / 4.0);
    EXPECT_EQ(share_better(by_hand(), cost, safe, brave), 1.0) << "less of a cost is better";
}

TEST(Regret, IsWhatTheBestPolicyOfEachWorldWouldHaveGivenMore) {
    const Regret of_safe = regret(by_hand(), value, safe);
    EXPECT_EQ(of_safe.mean, (4.0 + 3.0) / 4.0);
    EXPECT_EQ(of_safe.largest, 4.0);
    EXPECT_NEAR(of_safe.ninetieth_percentile, 3.7, 1e-12);  // 0, 0, 3, 4: place 2.7
    EXPECT_EQ(regret(by_hand(), value, brave).mean, 1.0);
    EXPECT_EQ(regret(by_hand(), cost, safe).largest, 0.0);
    EXPECT_EQ(regret(by_hand(), cost, poor).mean, 2.0);
}

TEST(GoodEnough, MeetsEveryThresholdInTheWorld) {
    EXPECT_EQ(share_good_enough(by_hand(), brave, {5.0, std::nullopt}), 0.75);
    EXPECT_EQ(share_good_enough(by_hand(), brave, {5.0, 2.5}), 0.0);
    EXPECT_EQ(share_good_enough(by_hand(), safe, {5.0, 2.0}), 1.0) << "just enough is enough";
}

TEST(ParetoFront, LeavesOutWhatAnotherBeatsInEverything) {
    EXPECT_EQ(pareto_front(by_hand(), {value, cost}), (std::vector<std::size_t>{safe, brave}));
    EXPECT_EQ(pareto_front(by_hand(), {value}), std::vector<std::size_t>{brave});
    EXPECT_EQ(pareto_front(by_hand(), {cost}), std::vector<std::size_t>{safe});
}

TEST(Robustness, LeavesOutWorldsThatCameToNoEnd) {
    Outcomes outcomes = by_hand();
    outcomes.values[0 * 6 + brave] = missing;
    EXPECT_EQ(share_better(outcomes, value, brave, safe), 1.5 / 3.0);
    EXPECT_EQ(regret(outcomes, value, safe).mean, 1.0);
    EXPECT_EQ(share_good_enough(outcomes, brave, {5.0, std::nullopt}), 2.0 / 3.0);
}

TEST(Robustness, IsNotKnownWithoutWorlds) {
    const Outcomes none{{{"value", true}}, {"safe", "brave"}, {}};
    EXPECT_TRUE(std::isnan(share_better(none, 0, 0, 1)));
    EXPECT_TRUE(std::isnan(regret(none, 0, 0).mean));
    EXPECT_TRUE(std::isnan(share_good_enough(none, 0, {1.0})));
}

}  // namespace
}  // namespace raaderum::worlds
