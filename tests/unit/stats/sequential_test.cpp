// When a series may stop: the looks, and the half width that they judge.
#include "stats/sequential.hpp"

#include "stats/paired.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace raaderum::stats {
namespace {

TEST(Looks, GrowByAQuarterAndEndAtTheMost) {
    std::vector<std::size_t> looks{30};
    while (looks.back() != 200) looks.push_back(next_look(looks.back(), 200));
    EXPECT_EQ(looks, (std::vector<std::size_t>{30, 40, 50, 63, 79, 99, 124, 155, 194, 200}));
}

TEST(CautiousHalfWidth, OfAKnownSeries) {
    // mean 3, m2 = 2, m4 = 6.8: variance 2.5 + 1.28155 sqrt((6.8 - 4) / 5) = 3.45904; t(4, 0.975) = 2.776445
    const std::array<double, 5> values{1, 2, 3, 4, 5};
    EXPECT_NEAR(cautious_half_width(values), 2.776445 * std::sqrt(3.45904 / 5.0), 1e-4);
}

TEST(CautiousHalfWidth, IsWiderThanStudentsUnlessAllDifferByTheSame) {
    std::vector<double> values;
    RunningMean mean;
    for (int i = 0; i != 50; ++i) {
        values.push_back(static_cast<double>(i * i % 17));
        mean.add(values.back());
    }
    EXPECT_GT(cautious_half_width(values), mean.half_width());
    EXPECT_LT(cautious_half_width(values), 1.3 * mean.half_width());
    EXPECT_EQ(cautious_half_width(std::vector<double>(50, 0.25)), 0.0);
}

TEST(CautiousHalfWidth, IsNotKnownBelowTwoValues) {
    EXPECT_TRUE(std::isnan(cautious_half_width({})));
    EXPECT_TRUE(std::isnan(cautious_half_width(std::array{1.0})));
}

}  // namespace
}  // namespace raaderum::stats
