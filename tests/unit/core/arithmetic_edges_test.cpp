// What the arithmetic does at its edges: bounds, not-a-numbers, far tails, and the signs of zero.

#include "core/arithmetic.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace raaderum {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

TEST(ArithmeticEdges, AClampedValueIsWithinItsBoundsWhateverItWas) {
    EXPECT_EQ(clamp(0.3F, 0.2F, 0.8F), 0.3F);
    EXPECT_EQ(clamp(0.1F, 0.2F, 0.8F), 0.2F);
    EXPECT_EQ(clamp(0.9F, 0.2F, 0.8F), 0.8F);
    EXPECT_EQ(clamp(-infinity, 0.2F, 0.8F), 0.2F);
    EXPECT_EQ(clamp(infinity, 0.2F, 0.8F), 0.8F);
    EXPECT_EQ(clamp(nan, 0.2F, 0.8F), 0.2F);
    EXPECT_EQ(share(-0.5F), 0.0F);
    EXPECT_EQ(share(1.5F), 1.0F);
    EXPECT_EQ(share(nan), 0.0F);
}

TEST(ArithmeticEdges, ThePartAboveZeroAndTheMagnitudeAreNeverNegative) {
    for (const float x : {-2.0F, -0.0F, 0.0F, 0.5F, 3.0F}) {
        EXPECT_GE(positive(x), 0.0F);
        EXPECT_GE(magnitude(x), 0.0F);
        EXPECT_EQ(positive(x) - positive(-x), x);
        EXPECT_EQ(magnitude(x), std::fabs(x));
    }
    EXPECT_EQ(positive(nan), 0.0F);
}

TEST(ArithmeticEdges, TowardsReachesItsTargetWithAFullRateAndStaysWithNone) {
    EXPECT_EQ(towards(0.25F, 0.75F, 1.0F), 0.75F);
    EXPECT_EQ(towards(0.25F, 0.75F, 0.0F), 0.25F);
    EXPECT_EQ(towards(0.25F, 0.75F, 0.5F), 0.5F);
    EXPECT_EQ(towards(0.7F, 0.7F, 0.3F), 0.7F);
}

TEST(ArithmeticEdges, ExponentialStopsAtItsBoundInsteadOfOverflowing) {
    EXPECT_EQ(exponential(0.0F), 1.0F);
    EXPECT_EQ(exponential(1000.0F), exponential(87.0F));
    EXPECT_EQ(exponential(infinity), exponential(87.0F));
    EXPECT_EQ(exponential(-1000.0F), exponential(-87.0F));
    EXPECT_EQ(exponential(nan), exponential(-87.0F));
    EXPECT_TRUE(std::isfinite(exponential(87.0F)));
    EXPECT_TRUE(std::isnormal(exponential(-87.0F)));
}

TEST(ArithmeticEdges, LogarithmIsFiniteFromTheSmallestNormalNumberToTheLargest) {
    EXPECT_EQ(logarithm(1.0F), 0.0F);
    EXPECT_NEAR(logarithm(std::numeric_limits<float>::min()), -87.336548F, 1e-5F);
    EXPECT_NEAR(logarithm(std::numeric_limits<float>::max()), 88.722839F, 1e-5F);
}

TEST(ArithmeticEdges, LogisticReachesBothEndsAndIsHalfInTheMiddle) {
    EXPECT_EQ(logistic(0.0F), 0.5F);
    EXPECT_EQ(logistic(100.0F), 1.0F);
    EXPECT_GT(logistic(-100.0F), 0.0F);
    EXPECT_LT(logistic(-100.0F), 1e-37F);
    for (const float x : {0.1F, 1.0F, 5.0F}) EXPECT_NEAR(logistic(x) + logistic(-x), 1.0F, 1e-7F);
}

TEST(ArithmeticEdges, SoftSignStaysWithinOneAndKeepsTheSign) {
    EXPECT_EQ(soft_sign(0.0F), 0.0F);
    EXPECT_EQ(soft_sign(200.0F), 1.0F);
    EXPECT_EQ(soft_sign(-200.0F), -1.0F);
    EXPECT_GT(soft_sign(0.01F), 0.0F);
    EXPECT_LT(soft_sign(-0.01F), 0.0F);
}

TEST(ArithmeticEdges, NormalQuantileIsSymmetricAndRising) {
    EXPECT_EQ(normal_quantile(0.5F), 0.0F);
    float before = -infinity;
    for (int k = 0; k != 1024; ++k) {
        const float u = (static_cast<float>(k) + 0.5F) / 1024.0F;
        const float z = normal_quantile(u);
        EXPECT_GT(z, before);
        EXPECT_EQ(z, -normal_quantile(1.0F - u));
        before = z;
    }
}

TEST(ArithmeticEdges, TheFarthestDrawLiesFiveStandardDeviationsOut) {
    EXPECT_NEAR(normal_quantile(0x1p-24F), -5.2947F, 1e-4F);
    EXPECT_NEAR(normal_quantile(1.0F - 0x1p-24F), 5.2947F, 1e-4F);
}

}  // namespace
}  // namespace raaderum
