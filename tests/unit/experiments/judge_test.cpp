#include "experiments/judge.hpp"

#include "core/chance.hpp"
#include "made.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace raaderum::experiments {
namespace {

using scenario::Unit;

/// 101 numbers evenly from `low` to `high`.
std::vector<double> evenly(double low, double high) {
    std::vector<double> numbers;
    for (int i = 0; i <= 100; ++i) numbers.push_back(low + (high - low) * i / 100.0);
    return numbers;
}

TEST(Judging, GivesMedianAndTheMiddleNinetyPerCent) {
    std::vector<double> worlds = evenly(0.0, 10.0);
    worlds.push_back(std::nan(""));
    const MeasureAnswer answer = judged(test::found(Unit::points, 5.0, 3.0, 7.0), worlds);
    EXPECT_DOUBLE_EQ(answer.median, 5.0);
    EXPECT_DOUBLE_EQ(answer.low, 0.5);
    EXPECT_DOUBLE_EQ(answer.high, 9.5);
    EXPECT_EQ(answer.worlds, 101U) << "what is not known is left out";
}

TEST(Judging, AgreesInSizeWhereEachLiesInTheOthersInterval) {
    const auto study = test::found(Unit::points, 5.0, 3.0, 7.0);
    EXPECT_EQ(judged(study, evenly(3.0, 7.0)).size, true);
    EXPECT_EQ(judged(study, evenly(5.5, 6.5)).size, false) << "the study's effect is outside of the model's interval";
    EXPECT_EQ(judged(study, evenly(4.0, 11.0)).size, false) << "the model's median is outside of the study's interval";
    EXPECT_EQ(judged(study, evenly(-1.5, 11.5)).size, true) << "just under three times as wide: 0.9 x 13 = 11.7";
    EXPECT_EQ(judged(study, evenly(-2.0, 12.0)).size, false) << "more than three times as wide: 12.6";
    EXPECT_EQ(judged(study, std::vector<double>{}).size, false);
}

TEST(Judging, AgreesInSignOnTheStudysSide) {
    EXPECT_EQ(judged(test::found(Unit::per_cent, -9.0, -13.0, -5.0), evenly(-4.0, -1.0)).sign, true);
    EXPECT_EQ(judged(test::found(Unit::per_cent, -9.0, -13.0, -5.0), evenly(1.0, 4.0)).sign, false);
    EXPECT_EQ(judged(test::directed(Unit::points, true), evenly(0.1, 0.2)).sign, true);
    EXPECT_EQ(judged(test::directed(Unit::points, false), evenly(0.1, 0.2)).sign, false);
    EXPECT_EQ(judged(test::directed(Unit::points, true), std::vector<double>(50, 0.0)).sign, false) << "nothing at all";
    EXPECT_EQ(judged(test::directed(Unit::points, true), std::vector<double>{}).sign, false);
}

TEST(Judging, TakesARatioOfOneForNothing) {
    EXPECT_EQ(judged(test::directed(Unit::ratio, false), evenly(0.6, 0.8)).sign, true);
    EXPECT_EQ(judged(test::found(Unit::ratio, 0.6, 0.4, 0.9), evenly(0.5, 0.8)).sign, true);
    EXPECT_EQ(judged(test::found(Unit::ratio, 0.8, 0.5, 1.1), evenly(0.5, 0.8)).sign, std::nullopt);
}

TEST(Judging, AsksForNoSignWhereTheStudyTakesNoSideAndForNoSizeWhereItGivesNone) {
    const MeasureAnswer nothing = judged(test::found(Unit::points, 0.0, -1.0, 1.0), evenly(-0.5, 0.6));
    EXPECT_EQ(nothing.sign, std::nullopt);
    EXPECT_EQ(nothing.size, true);
    EXPECT_EQ(nothing.agreement(), Agreement::in_size);
    const MeasureAnswer direction = judged(test::directed(Unit::points, true), evenly(0.1, 0.2));
    EXPECT_EQ(direction.size, std::nullopt);
    EXPECT_EQ(direction.agreement(), Agreement::in_sign);
    EXPECT_EQ(judged(test::found(Unit::points, 0.0, -1.0, 1.0), evenly(4.0, 6.0)).agreement(), Agreement::none);
    auto spread = test::found(Unit::points, 12.0, 8.0, 16.0);
    spread.between.emplace();
    EXPECT_EQ(judged_together(spread, 11.0, evenly(10.9, 11.1)).sign, std::nullopt) << "a spread has one sign only";
}

/// Where nothing is there, so many of a hundred answers agree in sign by luck: 5, and with 40 worlds, by whole numbers, about 4.
/// In 2,000 tries more than 6 of 100 come once in a million such tests.
TEST(Judging, CallsASignRightByLuckInFiveOfAHundredCases) {
    const Chance chance(11, Purpose::sensitivity, 0);
    int right = 0;
    for (std::size_t test = 0; test != 2000; ++test) {
        std::vector<double> worlds;
        for (std::size_t world = 0; world != 40; ++world) worlds.push_back(chance.normal(test, world));
        right += judged(test::directed(Unit::points, true), worlds).sign == true ? 1 : 0;
    }
    EXPECT_LT(right, 140);
    EXPECT_GT(right, 30);
}

TEST(Judging, TellsOneNumberWithItsJackknife) {
    // The mean of 0, 1, … 9 is 4.5 with a standard error of sqrt(var / n) = sqrt(9.1667 / 10).
    std::vector<double> without_each;
    for (int out = 0; out != 10; ++out) without_each.push_back((45.0 - out) / 9.0);
    const MeasureAnswer answer = judged_together(test::found(Unit::points, 4.0, 3.0, 6.0), 4.5, without_each);
    EXPECT_TRUE(answer.resampled);
    EXPECT_DOUBLE_EQ(answer.median, 4.5);
    EXPECT_NEAR(answer.high - 4.5, 1.6449 * std::sqrt(9.16667 / 10.0), 1e-4);
    EXPECT_NEAR(4.5 - answer.low, answer.high - 4.5, 1e-12);
    EXPECT_EQ(answer.sign, true);
    EXPECT_EQ(answer.size, true);
}

}  // namespace
}  // namespace raaderum::experiments
