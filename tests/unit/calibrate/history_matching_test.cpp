#include "calibrate/history_matching.hpp"

#include "known_function.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace raaderum::calibrate {
namespace {

std::vector<double> line(const Point& x) { return {x[0]}; }
std::vector<double> two_lines(const Point& x) { return {x[0], x[0]}; }

TEST(HistoryMatching, LeavesThreeToleranceWidthsOnEitherSide) {
    const auto match = match_history(aims_at(line, {0.5, 0.5}, 0.05), 2, 200, 1, KnownFunction(line, 0.0, 1));
    EXPECT_NEAR(match.share_left, 0.3, 0.03);  // x from 0.35 to 0.65; 2,000 points, so 0.01 is one standard deviation
    EXPECT_FALSE(match.contradiction);
    EXPECT_TRUE(match.space.contains({0.5, 0.1}));
    EXPECT_FALSE(match.space.contains({0.3, 0.1}));
    EXPECT_FALSE(match.space.contains({0.5, 1.1}));
}

TEST(HistoryMatching, FollowsASmallRestThroughSeveralWaves) {
    // Noise makes the first wave blind to less than itself; ten replicates of the aim's size remain.
    const auto match = match_history(aims_at(line, {0.5, 0.5}, 0.0005), 2, 200, 1, KnownFunction(line, 0.0, 1));
    EXPECT_GT(match.share_left, 0.001);
    EXPECT_LT(match.share_left, 0.02);
    for (const Point& point : match.left) EXPECT_TRUE(match.space.contains(point));
}

TEST(HistoryMatching, StaysWithinItsBudget) {
    KnownFunction function(line, 0.0, 1);
    const auto match = match_history(aims_at(line, {0.5, 0.5}, 0.05), 2, 40, 1,
                                     [&](const std::vector<Point>& points) { return function(points); });
    EXPECT_EQ(match.waves.size(), 1U);
    EXPECT_EQ(match.simulations, function.calls());
}

TEST(HistoryMatching, TellsOfAimsThatContradictEachOther) {
    const std::vector<Aim> aims{{"low", 0.2, 0.01}, {"high", 0.8, 0.01}};
    const auto match = match_history(aims, 2, 200, 1, KnownFunction(two_lines, 0.0, 1));
    EXPECT_TRUE(match.contradiction);
    EXPECT_FALSE(match.left.empty());
}

TEST(HistoryMatching, SaysWhenMostSimulationsComeToNoEnd) {
    const Simulator broken = [](const std::vector<Point>& points) {
        const double missing = std::numeric_limits<double>::quiet_NaN();
        return std::vector<Outcome>(points.size(), {{missing}, {missing}});
    };
    EXPECT_THROW(match_history({{"aim", 0.5, 0.1}}, 2, 200, 1, broken), CannotCalibrate);
}

}  // namespace
}  // namespace raaderum::calibrate
