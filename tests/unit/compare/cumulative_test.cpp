// Differences added up in natural units, the time they take to come, and the time until they are gone.
#include "compare/cumulative.hpp"

#include "made_study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace raaderum::compare {
namespace {

using testing::Folder;
using testing::Made;
using testing::shared_luck;

TEST(Cumulative, RatesAddUpToNumbers) {
    const auto accrual = [](Metric metric) {
        const MetricInfo& about = info(metric);
        return accrual_of({std::string(about.name), std::string(about.long_name), std::string(about.unit), about.better,
                           std::string(about.formula)});
    };
    EXPECT_DOUBLE_EQ(accrual(Metric::turnover)->factor * 52.0, 1.0);
    EXPECT_EQ(accrual(Metric::turnover)->unit, "per position");
    EXPECT_EQ(accrual(Metric::absence)->unit, "weeks of full hours per employee");
    EXPECT_EQ(accrual(Metric::high_stress)->unit, "weeks per employee");
    EXPECT_EQ(accrual(Metric::wellbeing)->unit, "points x years");
    EXPECT_DOUBLE_EQ(accrual(Metric::wellbeing)->factor * 52.0, 100.0)
        << "a year of one more of 1 is 100 points x years";
    for (const Metric without : {Metric::harm, Metric::cost_per_value, Metric::leeway_skew, Metric::quality_spread,
                                 Metric::pressure, Metric::rules})
        EXPECT_FALSE(accrual(without)) << info(without).name;
}

TEST(Cumulative, HalfTheEffectIsThereWhenTheCourseStaysBeyondIt) {
    const std::vector<double> course{0.0, 0.6, 0.2, 0.5, 0.8, 1.0};
    EXPECT_EQ(half_effect_week(course, 1.0), 3);
    EXPECT_EQ(half_effect_week({course.begin(), course.begin() + 3}, 1.0), std::nullopt);
    EXPECT_EQ(half_effect_week(course, 0.0), std::nullopt);
    const std::vector<double> downwards{0.0, -0.4, -0.6, -1.0};
    EXPECT_EQ(half_effect_week(downwards, -1.0), 2);
    EXPECT_EQ(half_effect_week(downwards, 1.0), std::nullopt);
}

TEST(Cumulative, RecoveredIsWhatStaysWithinAFifthOfTheLargestDeparture) {
    std::vector<double> departure(40, 0.0);
    for (std::size_t week = 0; week != 20; ++week) departure[week] = 1.0 - static_cast<double>(week) / 20.0;
    const std::vector<double> sharp(40, 0.001);
    EXPECT_EQ(recovery_time(departure, sharp), 16);
    const std::vector<double> blurred(40, 0.25);
    EXPECT_EQ(recovery_time(departure, blurred), 10);
    const std::vector<double> lasting(40, 1.0);
    EXPECT_EQ(recovery_time(lasting, sharp), std::nullopt);
    EXPECT_EQ(recovery_time(std::span(departure).first(25), std::span(sharp).first(25)), std::nullopt)
        << "nine weeks are no quarter";
    EXPECT_EQ(recovery_time(lasting, std::vector<double>(40, 0.6)), 0) << "luck alone may look like this";
}

TEST(Cumulative, SmoothingKeepsStraightLinesAndShortensAtTheEnds) {
    std::vector<double> line(30);
    for (std::size_t week = 0; week != line.size(); ++week) line[week] = static_cast<double>(week);
    const std::vector<double> smooth = smoothed(line);
    EXPECT_DOUBLE_EQ(smooth[15], 15.0);
    EXPECT_DOUBLE_EQ(smooth[0], 3.0);
    EXPECT_DOUBLE_EQ(smooth[29], 26.0);
}

TEST(Cumulative, RowsOfAStudyAddUpHalfAndRecover) {
    const Folder folder;
    Made made;
    made.weeks = 120;
    made.replicates = 8;
    made.scenario = "events: [{week: 60, kind: media_shock, size: 0.8}]\n";
    // From week 30 on the second variant lies 0.5 higher; the event at week 60 adds 0.4, which is gone after 26 weeks.
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric, int week) {
        const double policy = variant == 1 && week >= 30 ? 0.5 : 0.0;
        const double shock = variant == 1 && week >= 60 ? 0.4 * std::max(0.0, 1.0 - (week - 60) / 26.0) : 0.0;
        const double own = 0.001 * shared_luck(replicate + 100 * static_cast<std::uint32_t>(variant));
        return static_cast<float>(1.0 + policy + shock + own);
    };
    const Study study = folder.study("a.h5", made);
    Question question;
    question.metrics = {study.metric_called("turnover").value()};
    const auto rows = cumulate(study, compare(study, question));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_NEAR(rows[0].difference, 0.5 + 0.4 * 171.0 / 26.0 / 52.0, 0.002) << "a year's sum of a yearly rate";
    EXPECT_NEAR(rows[0].baseline_sum, 1.0, 0.01);
    EXPECT_GT(rows[0].low, 0.49);
    ASSERT_TRUE(rows[0].half_effect);
    EXPECT_NEAR(*rows[0].half_effect, 30, 2);
    EXPECT_EQ(rows[0].last_event, 60);
    ASSERT_TRUE(rows[0].recovery);
    EXPECT_NEAR(*rows[0].recovery, 21, 4);
    question.metrics = {study.metric_called("cost_per_value").value()};
    const auto without = cumulate(study, compare(study, question));
    EXPECT_FALSE(without.at(0).adds_up());
    EXPECT_TRUE(std::isnan(without[0].difference)) << "a sum of it would mean nothing";
    EXPECT_TRUE(without[0].half_effect);
}

}  // namespace
}  // namespace raaderum::compare
