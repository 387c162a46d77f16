#include "report/scale.hpp"
#include "report/direct_labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace raaderum::report {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Scale, MapsEndsOntoEnds) {
    const Scale up{10.0, 20.0, 300.0, 100.0};
    EXPECT_DOUBLE_EQ(up(10.0), 300.0);
    EXPECT_DOUBLE_EQ(up(15.0), 200.0);
    EXPECT_DOUBLE_EQ(up(20.0), 100.0);
}

TEST(Ticks, AreRoundNumbersWithinTheRange) {
    EXPECT_THAT(ticks_between(0.0, 5.0, 5).at, ElementsAre(0.0, 1.0, 2.0, 3.0, 4.0, 5.0));
    EXPECT_EQ(ticks_between(0.0, 5.0, 5).decimals, 0);
    const Ticks fine = ticks_between(-0.11, 0.11, 4);
    EXPECT_THAT(fine.at, ElementsAre(DoubleNear(-0.1, 1e-12), DoubleNear(-0.05, 1e-12), DoubleNear(0.0, 1e-12),
                                     DoubleNear(0.05, 1e-12), DoubleNear(0.1, 1e-12)));
    EXPECT_EQ(fine.decimals, 2);
    EXPECT_THAT(ticks_between(1.0, 1.0, 4).at, IsEmpty());
    EXPECT_THAT(ticks_between(0.0, std::numeric_limits<double>::infinity(), 4).at, IsEmpty());
}

TEST(Extent, IsNeverWithoutWidth) {
    Extent extent;
    EXPECT_LT(extent.low(), extent.high());
    extent.include(std::numeric_limits<double>::quiet_NaN());
    EXPECT_TRUE(extent.empty());
    extent.include(3.0);
    EXPECT_LT(extent.low(), 3.0);
    EXPECT_GT(extent.high(), 3.0);
}

TEST(Labels, AreSpreadInOrderAndNoFurtherThanNeeded) {
    const std::vector<double> wanted{50.0, 51.0, 10.0};
    EXPECT_THAT(spread(wanted, 20.0, 0.0, 100.0), ElementsAre(50.0, 70.0, 10.0));
    EXPECT_THAT(spread(wanted, 20.0, 0.0, 60.0), ElementsAre(40.0, 60.0, 10.0));
}

}  // namespace
}  // namespace raaderum::report
