// Can, will and dare: two corners do not make up for the third.

#include "processes/capacity.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum {
namespace {

constexpr float usual = -3.0F;

TEST(Capacity, ThreeEqualCornersAreTheCapacity) {
    for (const float exponent : {-10.0F, usual, -0.5F}) {
        for (const float corner : {0.05F, 0.3F, 0.62F, 1.0F}) {
            EXPECT_NEAR(capacity_of(corner, corner, corner, exponent), corner, 1e-5F);
        }
    }
}

TEST(Capacity, TheWeakestCornerDecidesCapacity) {
    // (a^-3 + 1 + 1) / 3 to the power -1/3: two perfect corners lift a weak one by less than the cube root of 3.
    for (const float weak : {0.05F, 0.1F, 0.2F, 0.4F}) {
        const float capacity = capacity_of(weak, 1.0F, 1.0F, usual);
        EXPECT_GT(capacity, weak);
        EXPECT_LT(capacity, 1.4423F * weak);
    }
    EXPECT_NEAR(capacity_of(0.5F, 1.0F, 1.0F, usual), 0.66943295F, 1e-5F);
}

TEST(Capacity, TheMoreNegativeTheExponentTheMoreTheWeakestDecides) {
    float before = 1.0F;
    for (const float exponent : {-0.5F, -1.0F, -3.0F, -6.0F, -10.0F}) {
        const float capacity = capacity_of(0.3F, 0.8F, 0.9F, exponent);
        EXPECT_LT(capacity, before);
        EXPECT_GT(capacity, 0.3F);
        before = capacity;
    }
}

TEST(Capacity, AMendedWeakestCornerIsWorthMoreThanAnyOther) {
    const float before = capacity_of(0.3F, 0.7F, 0.7F, usual);
    EXPECT_GT(capacity_of(0.4F, 0.7F, 0.7F, usual) - before, 5.0F * (capacity_of(0.3F, 0.8F, 0.7F, usual) - before));
}

TEST(Capacity, TheCornersAreEqualsAndEachHelps) {
    for (const float can : {0.1F, 0.5F, 0.9F}) {
        for (const float will : {0.2F, 0.6F}) {
            for (const float dare : {0.3F, 0.8F}) {
                const float capacity = capacity_of(can, will, dare, usual);
                EXPECT_NEAR(capacity_of(dare, can, will, usual), capacity, 1e-6F);
                EXPECT_GE(capacity, std::min({can, will, dare}) - 1e-6F);
                EXPECT_LE(capacity, std::max({can, will, dare}) + 1e-6F);
                EXPECT_GT(capacity_of(can + 0.05F, will, dare, usual), capacity);
                EXPECT_GT(capacity_of(can, will + 0.05F, dare, usual), capacity);
                EXPECT_GT(capacity_of(can, will, dare + 0.05F, usual), capacity);
            }
        }
    }
}

TEST(Capacity, AMissingCornerLeavesNextToNothing) {
    for (const float exponent : {-10.0F, usual, -1.0F}) {
        EXPECT_GT(capacity_of(0.0F, 1.0F, 1.0F, exponent), 0.0F);
        EXPECT_LE(capacity_of(0.0F, 1.0F, 1.0F, exponent), 0.06F);
        EXPECT_NEAR(capacity_of(0.0F, 0.0F, 0.0F, exponent), 0.02F, 1e-5F);
    }
}

TEST(Capacity, WillIsDirectionKnownAndAccepted) {
    EXPECT_NEAR(will_of(0.64F, 0.64F), 0.64F, 1e-6F);
    EXPECT_EQ(will_of(0.9F, 0.0F), 0.0F);
    EXPECT_EQ(will_of(0.0F, 0.9F), 0.0F);
    EXPECT_GT(will_of(0.5F, 0.6F), will_of(0.5F, 0.5F));
    EXPECT_GT(will_of(0.6F, 0.5F), will_of(0.5F, 0.5F));
    EXPECT_EQ(will_of(1.0F, 1.0F), 1.0F);
}

}  // namespace
}  // namespace raaderum
