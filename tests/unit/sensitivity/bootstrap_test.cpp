// Resamples and the intervals that they give.

#include "sensitivity/bootstrap.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace raaderum::sensitivity {
namespace {

TEST(Bootstrap, DrawsEachUnitAboutEquallyOften) {
    // 10,000 draws of 10 units, each 1000 times on average with a standard deviation of 30: one of ten counts lies beyond
    // 5 of them with a chance of 6e-6.
    std::vector<int> drawn(10);
    for (const auto& chosen : resamples(10, 1)) {
        for (const std::size_t unit : chosen) ++drawn.at(unit);
    }
    for (const int count : drawn) EXPECT_NEAR(count, 1000, 150);
    EXPECT_EQ(resamples(10, 1), resamples(10, 1));
    EXPECT_NE(resamples(10, 1), resamples(10, 2));
}

TEST(Bootstrap, TakesTheMiddleOfTheResamples) {
    std::vector<double> values(1001);
    std::iota(values.rbegin(), values.rend(), 0.0);
    const Estimate middle = estimate(500.0, values);
    EXPECT_EQ(middle.value, 500.0);
    EXPECT_EQ(middle.low, 25.0);
    EXPECT_EQ(middle.high, 975.0);
}

TEST(Bootstrap, LeavesOutResamplesThatSayNothing) {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const Estimate some = estimate(1.0, {missing, 2.0, missing, 2.0});
    EXPECT_EQ(some.low, 2.0);
    EXPECT_EQ(some.high, 2.0);
    EXPECT_EQ(estimate(1.0, {missing}).high, 1.0);
}

}  // namespace
}  // namespace raaderum::sensitivity
