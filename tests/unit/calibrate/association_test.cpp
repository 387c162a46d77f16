#include "calibrate/association.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace raaderum::calibrate {
namespace {

TEST(Association, CorrelationOfALineIsOne) {
    EXPECT_NEAR(correlation(std::vector<std::pair<double, double>>{{1, 3}, {2, 5}, {4, 9}}), 1.0, 1e-12);
    EXPECT_NEAR(correlation(std::vector<std::pair<double, double>>{{1, 1}, {2, -1}, {3, 1}}), 0.0, 1e-12);
}

TEST(Association, TheSlopeOfTwoGroupsIsTheirLogOddsRatio) {
    // 20 of 100 cases at exposure 0, 40 of 100 at 1: odds ratio (40/60) / (20/80).
    const Slope slope = logistic_slope(std::vector<Cases>{{0, 20, 100}, {1, 40, 100}});
    EXPECT_NEAR(slope.value, std::log(40.0 / 60.0 / (20.0 / 80.0)), 1e-9);
    EXPECT_NEAR(slope.error, std::sqrt(1.0 / 20 + 1.0 / 80 + 1.0 / 40 + 1.0 / 60), 1e-9);
}

}  // namespace
}  // namespace raaderum::calibrate
