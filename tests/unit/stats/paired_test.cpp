// Known answers: Student's sleep data (W. S. Gosset, "The probable error of a mean", Biometrika 6, 1908), the first paired
// comparison that was ever given an interval.
#include "stats/paired.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace raaderum::stats {
namespace {

constexpr std::array<double, 10> first_drug{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
constexpr std::array<double, 10> second_drug{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(Paired, StudentsSleepDataGiveTheirPublishedInterval) {
    PairedDifference sleep;
    for (std::size_t i = 0; i != first_drug.size(); ++i) sleep.add(second_drug[i], first_drug[i]);
    EXPECT_NEAR(sleep.values().mean(), 2.33, 1e-12);
    EXPECT_NEAR(sleep.baselines().mean(), 0.75, 1e-12);
    EXPECT_NEAR(sleep.differences().mean(), 1.58, 1e-12);
    EXPECT_NEAR(sleep.differences().mean() - sleep.differences().half_width(), 0.7001142, 1e-6);
    EXPECT_NEAR(sleep.differences().mean() + sleep.differences().half_width(), 2.4598858, 1e-6);
}

TEST(Paired, EqualPoliciesDifferByExactlyZero) {
    PairedDifference same;
    for (const double value : first_drug) same.add(value, value);
    EXPECT_EQ(same.differences().mean(), 0.0);
    EXPECT_EQ(same.differences().half_width(), 0.0);
}

TEST(Paired, AReplicateThatFailedIsLeftOutOnBothSides) {
    PairedDifference difference;
    difference.add(1.0, 0.5);
    difference.add(std::numeric_limits<double>::quiet_NaN(), 100.0);
    difference.add(100.0, std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(difference.values().count(), 1U);
    EXPECT_EQ(difference.values().mean(), 1.0);
    EXPECT_EQ(difference.baselines().mean(), 0.5);
}

TEST(Paired, OneReplicateHasNoInterval) {
    RunningMean one;
    EXPECT_TRUE(std::isnan(one.mean()));
    one.add(0.5);
    EXPECT_EQ(one.mean(), 0.5);
    EXPECT_TRUE(std::isnan(one.half_width()));
}

TEST(Paired, ManySeriesAtOnceGiveWhatEachGivesAlone) {
    RunningMeans both(2);
    RunningMean first;
    RunningMean second;
    EXPECT_TRUE(std::isnan(both.means()[0]));
    for (std::size_t i = 0; i != first_drug.size(); ++i) {
        both.add(std::array{first_drug[i], second_drug[i]});
        first.add(first_drug[i]);
        second.add(second_drug[i]);
        if (i == 0) {
            EXPECT_TRUE(std::isnan(both.half_widths()[1]));
        }
    }
    EXPECT_EQ(both.count(), first_drug.size());
    EXPECT_EQ(both.means(), (std::vector{first.mean(), second.mean()}));
    EXPECT_EQ(both.half_widths(), (std::vector{first.half_width(), second.half_width()}));
}

TEST(Paired, ManySeriesAtOnceLeaveOutWhatIsNotKnownFromItsSeriesAlone) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    RunningMean first, second;
    RunningMeans both(3);
    for (std::size_t i = 0; i != first_drug.size(); ++i) {
        const bool known = i % 3 != 0;
        both.add(std::array{first_drug[i], known ? second_drug[i] : none, none});
        first.add(first_drug[i]);
        if (known) second.add(second_drug[i]);
    }
    EXPECT_EQ(both.means()[0], first.mean());
    EXPECT_EQ(both.means()[1], second.mean());
    EXPECT_TRUE(std::isnan(both.means()[2]));
    EXPECT_EQ(both.half_widths()[0], first.half_width());
    EXPECT_EQ(both.half_widths()[1], second.half_width());
    EXPECT_TRUE(std::isnan(both.half_widths()[2]));
}

TEST(Paired, ALargeOffsetDoesNotDrownASmallSpread) {
    RunningMean far_away;
    for (const double value : {1e9 + 1.0, 1e9 + 2.0, 1e9 + 3.0}) far_away.add(value);
    EXPECT_NEAR(far_away.variance(), 1.0, 1e-6);
}

}  // namespace
}  // namespace raaderum::stats
