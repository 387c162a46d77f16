// Each parameter at its ends, and what that does to the sign.

#include "sensitivity/tornado.hpp"
#include "known_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace raaderum::sensitivity {
namespace {

/// The value of a parameter that is left alone is 0.5.
double value(const Point& point, std::size_t d) { return std::isnan(point[d]) ? 0.5 : point[d]; }

TEST(Tornado, TellsWhichEndTurnsTheSign) {
    // Replicates lie 0.05 to either side, so that an interval is half as wide as 12.7 x 0.05.
    KnownModel::Function function = [](const Point& x) {
        return std::vector{2.0 + 8.0 * (value(x, 0) - 0.5) - (value(x, 1) - 0.5) + 3.5 * (value(x, 2) - 0.5)};
    };
    const Model model = [&](const std::vector<Question>& questions) {
        std::vector<Answer> answers = KnownModel(function)(questions);
        for (Answer& answer : answers) answer[0] = {answer[0][0] - 0.05, answer[0][1] + 0.05};
        return answers;
    };
    const Tornado found = tornadoes(model, 3).front();
    EXPECT_NEAR(found.written.value, 2.0, 1e-12);
    EXPECT_NEAR(found.written.high - found.written.low, 2.0 * 12.706 * 0.05, 1e-3);
    EXPECT_NEAR(found.swings[0].low.value, -2.0, 1e-12);
    EXPECT_NEAR(found.swings[0].high.value, 6.0, 1e-12);
    EXPECT_EQ(found.swings[0].at_low, Turn::turns);
    EXPECT_EQ(found.swings[0].at_high, Turn::holds);
    EXPECT_EQ(found.swings[1].at_high, Turn::holds);
    EXPECT_EQ(found.swings[2].at_low, Turn::unclear);
    EXPECT_THAT(found.by_reach(), testing::ElementsAre(0, 2, 1));
}

TEST(Tornado, TellsWhereAnUnclearSignBecomesClear) {
    KnownModel model([](const Point& x) { return std::vector{value(x, 0) - 0.5}; });
    const Tornado found = tornadoes(std::ref(model), 1).front();
    EXPECT_EQ(found.swings[0].at_low, Turn::clears);
    EXPECT_EQ(found.swings[0].at_high, Turn::clears);
    EXPECT_EQ(model.calls(), 3U);
}

TEST(Tornado, GivesUpWhereReplicatesFailed) {
    KnownModel model([](const Point&) { return std::vector{as_written}; });
    EXPECT_THROW(tornadoes(std::ref(model), 1), TooManyFailed);
}

}  // namespace
}  // namespace raaderum::sensitivity
