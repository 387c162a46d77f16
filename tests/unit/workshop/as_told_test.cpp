#include "workshop/as_told.hpp"

#include "small_stage.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace raaderum::workshop {
namespace {

/// A run in which the metrics are what `weekly` says.
Trajectory run_of(std::size_t weeks, float (*weekly)(std::size_t week)) {
    Trajectory world;
    world.weeks = weeks;
    world.metrics.resize(metric_count * weeks);
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        for (std::size_t week = 0; week != weeks; ++week) world.metrics[metric * weeks + week] = weekly(week);
    }
    return world;
}

TEST(AsTold, WeeklyCountsAreMeansOfTheTrailingYearFromItsFirstQuarterOn) {
    const Trajectory world = run_of(120, [](std::size_t week) { return week < 52 ? 0.0F : 1.0F; });
    const auto told = as_told(world, Metric::turnover);
    EXPECT_TRUE(std::isnan(told[11]));
    EXPECT_EQ(told[12], 0.0F);
    EXPECT_FLOAT_EQ(told[77], 0.5F);
    EXPECT_EQ(told[119], 1.0F);
    EXPECT_EQ(as_told(world, Metric::leeway)[52], 1.0F);
    EXPECT_EQ(told_at(world, Metric::turnover, 77), static_cast<double>(told[77]));
    EXPECT_TRUE(std::isnan(told_at(world, Metric::leeway, 120)));
}

TEST(AsTold, WeeksInWhichNobodyWasThereAreLeftOut) {
    const Trajectory world = run_of(8, [](std::size_t week) {
        return week < 4 ? 1.0F : week < 6 ? std::numeric_limits<float>::quiet_NaN() : 4.0F;
    });
    const auto told = as_told(world, Metric::absence);
    EXPECT_EQ(told[3], 1.0F);
    EXPECT_TRUE(std::isnan(told[4]));
    EXPECT_EQ(told[7], 2.0F);
}

TEST(AsTold, NumbersAreAsPeopleSayThem) {
    EXPECT_EQ(level(Metric::leeway, 0.625, Language::danish), "63");
    EXPECT_EQ(level(Metric::turnover, 0.14, Language::english), "14 %");
    EXPECT_EQ(difference(Metric::leeway, 0.021, Language::danish), "+2,1 point");
    EXPECT_EQ(difference(Metric::turnover, -0.124, Language::danish), "−12 procentpoint");
    EXPECT_EQ(size_of_difference(Metric::leeway, -0.0301, Language::english), "3.0 points");
}

TEST(AsTold, TimeIsToldInWeeksMonthsAndYears) {
    EXPECT_EQ(weeks_long(1, Language::danish), "1 uge");
    EXPECT_EQ(weeks_long(26, Language::danish), "6 måneder");
    EXPECT_EQ(weeks_long(78, Language::english), "1 year and 6 months");
    EXPECT_EQ(time_until(259, Language::danish), "5 år");
}

}  // namespace
}  // namespace raaderum::workshop
