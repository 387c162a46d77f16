// Means over replicates and what chance leaves in them.

#include "sensitivity/noise.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace raaderum::sensitivity {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

TEST(Noise, IsTheVarianceOfTheMean) {
    const std::array<double, 3> values{1.0, 2.0, 3.0};
    const Noisy mean = level(values);
    EXPECT_DOUBLE_EQ(mean.mean, 2.0);
    EXPECT_DOUBLE_EQ(mean.noise, 1.0 / 3.0);
    EXPECT_DOUBLE_EQ(mean.square(), 4.0 - 1.0 / 3.0);
}

TEST(Noise, OfADifferenceIsPaired) {
    const std::array<double, 3> from{1.0, 5.0, 9.0};
    const std::array<double, 3> to{2.0, 6.0, 10.0};
    const Noisy step = difference(from, to);
    EXPECT_DOUBLE_EQ(step.mean, 1.0);
    EXPECT_DOUBLE_EQ(step.noise, 0.0);
}

TEST(Noise, LeavesOutReplicatesThatCameToNoEnd) {
    const std::array<double, 3> from{1.0, missing, 3.0};
    const std::array<double, 3> to{2.0, 9.0, 6.0};
    const Noisy step = difference(from, to);
    EXPECT_EQ(step.replicates, 2U);
    EXPECT_DOUBLE_EQ(step.mean, 2.0);
    const std::array<double, 3> gone{missing, missing, 1.0};
    EXPECT_FALSE(difference(from, gone).known());
    EXPECT_TRUE(std::isnan(difference(from, gone).square()));
}

}  // namespace
}  // namespace raaderum::sensitivity
