// When a difference counts as moved.
#include "ablate/change.hpp"

#include "calibrate/report/findings.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::ablate {
namespace {

/// One contrast with a spread of 0.5, at the defaults and in all worlds.
Subject subject() {
    Subject subject;
    subject.points.resize(1 + worlds);
    subject.contrasts = {{Metric::leeway, 1, 0, 0.5}};
    return subject;
}

Lives lives(double at_default, double in_worlds) {
    Lives lives;
    lives.contrasts.assign(1 + worlds, {std::vector<double>(4, in_worlds)});
    lives.contrasts.front() = {std::vector<double>(4, at_default)};
    for (const calibrate::LevelTarget& target : calibrate::level_targets())
        lives.levels.push_back((target.low + target.high) / 2.0);
    return lives;
}

TEST(Change, IsToldInSpreads) {
    const Move move = move_of({1.0, 2.0, 3.0}, {1.1, 2.3, 3.2}, 2.0);
    EXPECT_NEAR(move.size, 0.1, 1e-12);
    EXPECT_NEAR(move.half_width, 4.3027 * 0.05 / std::sqrt(3.0), 1e-4);
    EXPECT_FALSE(move.counts());
}

TEST(Change, CountsBeyondATenthAndItsOwnNoise) {
    EXPECT_TRUE((Move{0.2, 0.09, false}.counts()));
    EXPECT_TRUE((Move{-0.2, 0.09, false}.counts()));
    EXPECT_FALSE((Move{0.2, 0.11, false}.counts()));
    EXPECT_FALSE((Move{0.09, 0.0, false}.counts()));
}

TEST(Change, OfANumberThatIsNoLongerThereCounts) {
    const double none = std::nan("");
    EXPECT_TRUE(move_of({1.0, 2.0, 3.0}, {none, none, none}, 1.0).counts());
    EXPECT_FALSE(move_of({none, none, none}, {none, none, none}, 1.0).counts()) << "there was none before";
}

TEST(Change, CarriesAtTheDefaultsOrInMoreThanOneWorld) {
    const Subject about = subject();
    const Lives with = lives(1.0, 1.0);
    EXPECT_FALSE(change_between(about, with, with).carries());
    EXPECT_TRUE(change_between(about, with, lives(1.1, 1.0)).carries());
    Lives without = with;
    without.contrasts[3] = {std::vector<double>(4, 2.0)};
    EXPECT_EQ(change_between(about, with, without).worlds_moved, 1);
    EXPECT_FALSE(change_between(about, with, without).carries());
    without.contrasts[9] = {std::vector<double>(4, 2.0)};
    EXPECT_TRUE(change_between(about, with, without).carries());
}

TEST(Change, CarriesWhereALevelIsNoLongerMet) {
    const Subject about = subject();
    const Lives with = lives(1.0, 1.0);
    Lives without = with;
    without.levels[1] = calibrate::level_targets()[1].high + 0.001;
    EXPECT_EQ(change_between(about, with, without).unmet,
              std::vector<std::string>{std::string(info(calibrate::level_targets()[1].metric).name)});
    EXPECT_TRUE(change_between(about, with, without).carries());
    EXPECT_FALSE(change_between(about, without, without).carries()) << "it was not met before";
}

}  // namespace
}  // namespace raaderum::ablate
