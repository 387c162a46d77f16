#include "claims/verdict.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace raaderum::claims {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
// Mean 2, sample standard deviation 1, n = 3: Student's half width is 4.302653 / sqrt(3) = 2.484138.
constexpr std::array<double, 3> one_two_three{1.0, 2.0, 3.0};
// Mean 2, deviation 0.1: half width 0.2484138.
constexpr std::array<double, 3> near_two{1.9, 2.0, 2.1};
constexpr std::array<double, 3> near_minus_two{-1.9, -2.0, -2.1};

TEST(Estimate, IsTheMeanWithStudentsInterval) {
    const Estimate wide = estimate(one_two_three, 0.0);
    EXPECT_DOUBLE_EQ(wide.effect, 2.0);
    EXPECT_NEAR(wide.low, 2.0 - 2.484138, 1e-6);
    EXPECT_NEAR(wide.high, 2.0 + 2.484138, 1e-6);
    EXPECT_EQ(wide.verdict, Verdict::undecided);
}

TEST(Estimate, IsReproducedOnlyAboveTheSmallestEffect) {
    EXPECT_EQ(estimate(near_two, 0.0).verdict, Verdict::reproduced);
    EXPECT_EQ(estimate(near_two, 1.99).verdict, Verdict::reproduced);
    EXPECT_EQ(estimate(near_two, 2.5).verdict, Verdict::undecided);
    EXPECT_EQ(estimate(near_minus_two, 2.5).verdict, Verdict::contradicted);
}

TEST(Estimate, LeavesFailedReplicatesOutAndDecidesNothingOnOne) {
    EXPECT_DOUBLE_EQ(estimate(std::array{nan, 1.9, 2.0, nan, 2.1}, 0.0).effect, 2.0);
    EXPECT_EQ(estimate(std::array{5.0}, 0.0).verdict, Verdict::undecided);
    EXPECT_EQ(estimate(std::array{nan, nan}, 0.0).verdict, Verdict::undecided);
    EXPECT_EQ(estimate(std::array{0.0, 0.0}, 0.0).verdict, Verdict::undecided);
}

TEST(Verdict, OfAClaimTakesAllMeasuresToReproduceAndOneToContradict) {
    const Estimate yes{1, 1, 1, Verdict::reproduced};
    const Estimate maybe{0, 0, 0, Verdict::undecided};
    const Estimate no{-1, -1, -1, Verdict::contradicted};
    EXPECT_EQ(verdict_of(std::array{yes, yes}), Verdict::reproduced);
    EXPECT_EQ(verdict_of(std::array{yes, maybe}), Verdict::undecided);
    EXPECT_EQ(verdict_of(std::array{yes, maybe, no}), Verdict::contradicted);
    EXPECT_EQ(verdict_of({}), Verdict::undecided);
}

TEST(Change, IsNoticedWhereItExceedsThreeOfItsErrors) {
    // Differences 1.1, 0.9, 1.0: error 0.1 / sqrt(3), t = 17.3.
    const Change clear = change_between(std::array{3.1, 2.9, 3.0}, std::array{2.0, 2.0, 2.0});
    EXPECT_DOUBLE_EQ(clear.without, 2.0);
    EXPECT_NEAR(clear.change, 1.0, 1e-12);
    EXPECT_TRUE(clear.noticed);
    // Differences 1, 2, 3: t = 3.46; differences 0, 2, 3: t = 1.89.
    EXPECT_TRUE(change_between(one_two_three, std::array{0.0, 0.0, 0.0}).noticed);
    EXPECT_FALSE(change_between(std::array{0.0, 2.0, 3.0}, std::array{0.0, 0.0, 0.0}).noticed);
    EXPECT_FALSE(change_between(one_two_three, one_two_three).noticed);
    EXPECT_FALSE(change_between(std::array{nan}, std::array{1.0}).noticed);
}

TEST(Change, ComparesOnlyTheReplicatesThatBothHave) {
    EXPECT_NEAR(change_between(std::array{1.0, 2.0, 100.0}, std::array{0.5, 1.5}).change, 0.5, 1e-12);
}

}  // namespace
}  // namespace raaderum::claims
