#include "calibrate/design.hpp"

#include <gtest/gtest.h>

#include <set>

namespace raaderum::calibrate {
namespace {

TEST(LatinHypercube, PutsOnePointIntoEverySliceOfEveryDimension) {
    const auto points = latin_hypercube(50, 4, Chance(7, Purpose::calibration, 0));
    ASSERT_EQ(points.size(), 50U);
    for (std::size_t d = 0; d != 4; ++d) {
        std::set<int> slices;
        for (const Point& point : points) slices.insert(static_cast<int>(point[d] * 50.0));
        EXPECT_EQ(slices.size(), 50U);
        EXPECT_EQ(*slices.begin(), 0);
        EXPECT_EQ(*slices.rbegin(), 49);
    }
}

TEST(LatinHypercube, DependsOnTheSeedAndNothingElse) {
    EXPECT_EQ(latin_hypercube(20, 3, Chance(7, Purpose::calibration, 0)),
              latin_hypercube(20, 3, Chance(7, Purpose::calibration, 0)));
    EXPECT_NE(latin_hypercube(20, 3, Chance(7, Purpose::calibration, 0)),
              latin_hypercube(20, 3, Chance(8, Purpose::calibration, 0)));
}

}  // namespace
}  // namespace raaderum::calibrate
