// An institution that empties is an outcome: what its metrics are then, and which missing numbers are still mistakes.

#include "observe/defined.hpp"

#include "engine/week.hpp"
#include "observe/observe.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string_view>

namespace raaderum {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

using Row = std::array<float, metric_count>;

float& at(Row& row, Metric metric) { return row[static_cast<std::size_t>(metric)]; }

/// Some weeks of daily life, after which everybody has left.
Row row_of_an_empty_house(float* cost = nullptr) {
    SmallInstitution house;
    for (Week week = 0; week != 5; ++week) engine::run_week(house.institution, {}, house.in_week(week));
    for (std::size_t i = 0; i != house.people.positions; ++i) empty_position(house.institution, i);
    const float leaders = static_cast<float>(house.leaders.count);
    if (cost != nullptr) {
        *cost = (house.parameters.careers.leader_pay * leaders
                 + house.parameters.careers.substitutes * static_cast<float>(house.people.positions)
                 + house.parameters.careers.recruitment_cost * 52.0F * static_cast<float>(house.environment.hired))
                / static_cast<float>(house.parameters.institution.employees);
    }
    return observe(house.institution, house.workers);
}

TEST(EmptyHouse, HasTheMetricsThatAreDeclared) {
    Row row = row_of_an_empty_house();
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        const MetricInfo& told = metric_table[metric];
        switch (told.with_nobody) {
            case WithNobody::undefined:
                EXPECT_TRUE(std::isnan(row[metric])) << told.name;
                break;
            case WithNobody::zero:
                EXPECT_EQ(row[metric], 0.0F) << told.name;
                break;
            case WithNobody::one:
                EXPECT_EQ(row[metric], 1.0F) << told.name;
                break;
            case WithNobody::kept:
                EXPECT_TRUE(std::isfinite(row[metric])) << told.name;
                break;
        }
    }
    EXPECT_TRUE(nobody_is_left(row));
    EXPECT_EQ(mistake_in(row), "");
}

TEST(EmptyHouse, ServesNobodyTurnsAllDemandAwayAndPaysWhatItPays) {
    float cost = 0.0F;
    Row row = row_of_an_empty_house(&cost);
    for (const Metric zero : {Metric::turnover, Metric::layoffs, Metric::harm, Metric::misuse, Metric::contact,
                              Metric::documentation, Metric::citizen_value}) {
        EXPECT_EQ(at(row, zero), 0.0F) << info(zero).name;
    }
    EXPECT_EQ(at(row, Metric::vacancy), 1.0F);
    EXPECT_EQ(at(row, Metric::unmet_demand), 1.0F);
    EXPECT_NEAR(at(row, Metric::cost), cost, 1e-6F);
    for (const Metric mean : {Metric::cost_per_value, Metric::motivation, Metric::leeway, Metric::leeway_skew,
                              Metric::absence, Metric::high_stress, Metric::service_variation}) {
        EXPECT_TRUE(std::isnan(at(row, mean))) << info(mean).name;
    }
}

TEST(EmptyHouse, IsAlsoOneThatHasNoPositionsAnyMore) {
    SmallInstitution house;
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        empty_position(house.institution, i);
        house.people.open[i] = 0.0F;
    }
    EXPECT_TRUE(nobody_is_left(observe(house.institution, house.workers)));
}

TEST(Mistakes, AreMissingNumbersWherePeopleAreThereAndInfinityAnywhere) {
    SmallInstitution house;
    engine::run_week(house.institution, {}, house.in_week(0));
    Row row = observe(house.institution, house.workers);
    EXPECT_FALSE(nobody_is_left(row));
    EXPECT_EQ(mistake_in(row), "");
    for (std::size_t metric = 0; metric != metric_count; ++metric) {
        Row broken = row;
        broken[metric] = none;
        EXPECT_NE(mistake_in(broken), "") << metric_table[metric].name;
        broken[metric] = std::numeric_limits<float>::infinity();
        EXPECT_NE(mistake_in(broken), "") << metric_table[metric].name;
    }
    Row empty = row_of_an_empty_house();
    at(empty, Metric::rules) = none;
    EXPECT_EQ(mistake_in(empty), "metric rules is not a finite number");
    empty = row_of_an_empty_house();
    at(empty, Metric::strain) = std::numeric_limits<float>::infinity();
    EXPECT_EQ(mistake_in(empty), "metric strain is not a finite number");
}

TEST(Mistakes, AreNotWhatNoValueCosts) {
    SmallInstitution house;
    house.parameters.quality.turned_away = 1.0F;
    house.environment.unmet = 1.0F;
    Row row = observe(house.institution, house.workers);
    EXPECT_EQ(at(row, Metric::citizen_value), 0.0F);
    EXPECT_TRUE(std::isnan(at(row, Metric::cost_per_value)));
    EXPECT_EQ(mistake_in(row), "");
}

TEST(MeansOverWeeks, LeaveOutWeeksInWhichAMetricIsUndefined) {
    const std::array some{1.0F, none, 3.0F};
    const std::array other{none, 5.0F, 7.0F};
    const std::array nothing{none, none, none};
    EXPECT_EQ(mean_where_defined(some), 2.0);
    EXPECT_TRUE(std::isnan(mean_where_defined(nothing)));
    EXPECT_EQ(means_where_both_are_defined(some, other), std::pair(3.0, 7.0));
    EXPECT_TRUE(std::isnan(means_where_both_are_defined(some, nothing).first));
    EXPECT_TRUE(std::isnan(means_where_both_are_defined(some, nothing).second));
}

}  // namespace
}  // namespace raaderum
