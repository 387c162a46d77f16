// Whether effects exceed their noise, and which of many findings to believe.

#include "sensitivity/standing_out.hpp"

#include <gtest/gtest.h>

namespace raaderum::sensitivity {
namespace {

TEST(StandingOut, ComparesTheMeanSquareWithTheNoise) {
    const Comparison compared = compare_with_noise({{2.0, 1.0, 2}, {-2.0, 3.0, 2}});
    EXPECT_DOUBLE_EQ(compared.size, 4.0);
    EXPECT_DOUBLE_EQ(compared.noise, 2.0);
    EXPECT_NEAR(compared.chance, 1.0 / 3.0, 1e-12);  // F(2, 2) exceeds f with the chance 1 / (1 + f)
}

TEST(StandingOut, NeedsNoTestWhereThereIsNoNoise) {
    EXPECT_EQ(compare_with_noise({{1e-9, 0.0, 2}, {0.0, 0.0, 2}}).chance, 0.0);
    EXPECT_EQ(compare_with_noise({{0.0, 0.0, 2}, {0.0, 0.0, 2}}).chance, 1.0);
    EXPECT_EQ(compare_with_noise({{1.0, 0.0, 1}}).chance, 1.0) << "one replicate tells nothing";
}

TEST(StandingOut, BelievesWhatBenjaminiAndHochbergDo) {
    // The example of their paper, in another order: at 5 % they believe the four smallest of fifteen.
    const std::vector<double> chances{1.0,    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298,
                                      0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590};
    EXPECT_EQ(discoveries(chances), (std::vector<std::size_t>{1, 2, 3, 4}));
    EXPECT_TRUE(discoveries({0.2, 0.9}).empty());
    EXPECT_TRUE(discoveries({}).empty());
    EXPECT_EQ(discoveries({0.04, 0.05}).size(), 2U) << "the second carries the first";
}

}  // namespace
}  // namespace raaderum::sensitivity
