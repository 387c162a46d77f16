// Metrics of how unlike people are, of risks rather than counts, and of those who carry a role.

#include "observe/observe.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

float observed(const SmallInstitution& house, Metric metric) {
    return observe(house.institution, house.workers)[static_cast<std::size_t>(metric)];
}

TEST(Distributions, WhereAllAreAlikeThereIsNoSpreadAndNoSkew) {
    SmallInstitution house;
    for (const Metric metric : {Metric::leeway_spread, Metric::leeway_skew, Metric::quality_spread}) {
        EXPECT_NEAR(observed(house, metric), 0.0F, 1e-5F) << info(metric).name;
    }
}

TEST(Distributions, AFewWhoAreHeldTightSkewTheLeewayBelowZeroAndAFewWhoAreLetGoAbove) {
    SmallInstitution house;
    set_all(house.people.leeway, 0.5F);
    house.people.leeway[7] = 0.2F;
    // One of n unlike the others: standard deviation d root(n - 1) / n, skewness (n - 2) / root(n - 1).
    EXPECT_NEAR(observed(house, Metric::leeway_spread), 0.3F * std::sqrt(29.0F) / 30.0F, 1e-5F);
    EXPECT_NEAR(observed(house, Metric::leeway_skew), -28.0F / std::sqrt(29.0F), 1e-3F);
    house.people.leeway[7] = 0.8F;
    EXPECT_NEAR(observed(house, Metric::leeway_skew), 28.0F / std::sqrt(29.0F), 1e-3F);
}

TEST(Distributions, AnEvenDivideIsSpreadButNotSkewed) {
    SmallInstitution house;
    for (std::size_t i = 0; i != 30; ++i) {
        house.people.leeway[i] = i % 2 == 0 ? 0.3F : 0.7F;
        house.people.substantive_quality[i] = i % 2 == 0 ? 0.6F : 0.8F;
    }
    EXPECT_NEAR(observed(house, Metric::leeway_spread), 0.2F, 1e-5F);
    EXPECT_NEAR(observed(house, Metric::leeway_skew), 0.0F, 1e-4F);
    EXPECT_NEAR(observed(house, Metric::quality_spread), 0.1F, 1e-5F);
}

TEST(Distributions, WhoHasLeftCountsInNoSpread) {
    SmallInstitution house;
    set_all(house.people.leeway, 0.5F);
    house.people.leeway[7] = 0.0F;
    empty_position(house.institution, 7);
    EXPECT_NEAR(observed(house, Metric::leeway_spread), 0.0F, 1e-5F);
}

TEST(Distributions, ServiceFitsWhereItLiesCloseToNeed) {
    SmallInstitution house;
    set_all(house.people.loss, 0.0F);
    EXPECT_EQ(observed(house, Metric::service_fit), 1.0F);
    set_all(house.people.loss, 0.09F);
    EXPECT_NEAR(observed(house, Metric::service_fit), 0.7F, 1e-6F);
    set_all(house.people.loss, 4.0F);
    EXPECT_EQ(observed(house, Metric::service_fit), 0.0F);
}

// The same two citizens, each met by everybody in the house.
TEST(Distributions, EqualTreatmentIsHowLittleServiceHangsOnWhomOneMeets) {
    SmallInstitution house;
    auto& p = house.parameters;
    for (std::size_t i = 0; i != 30; ++i) {
        const Words words = house.luck.words(Purpose::person, 7, static_cast<std::uint32_t>(i));
        house.people.leeway_used[i] = uniform(words[0]);
        house.people.own_direction[i] = uniform(words[1]) - 0.5F;
        house.people.competence[i] = uniform(words[2]);
    }
    empty_position(house.institution, 4);
    p.institution.complexity_spread = 0.0F;
    p.institution.sampled_encounters = 1;
    house.live(do_casework);
    const float equal = observed(house, Metric::equal_treatment);
    const double complexity = p.institution.task_complexity;
    const double need = p.casework.misfit * complexity;  // the root mean square over citizens

    // Service is a line in need, so that two needs of either sign stand for all.
    double variance = 0.0;
    for (const double sign : {-1.0, 1.0}) {
        double sum = 0.0, square = 0.0, noise = 0.0;
        for (std::size_t i = 0; i != 30; ++i) {
            if (house.people.filled[i] == 0.0F) continue;
            const double a = house.people.usual_judgement[i];
            EXPECT_NEAR(a, house.people.judgement[i], 1e-6) << "all cases are as complex as the mean";
            const double service = a * sign * need + house.people.leaning[i];
            sum += service;
            square += service * service;
            noise += house.people.unsteadiness[i];
        }
        variance += 0.5 * (square / 29.0 - sum / 29.0 * (sum / 29.0) + noise / 29.0);
    }
    EXPECT_NEAR(equal, 1.0 - std::sqrt(variance), 1e-5);
    EXPECT_LT(equal, 0.9F);
}

TEST(Distributions, WhatEqualTreatmentIsMadeOfIsSeenInTheServicesGiven) {
    SmallInstitution house;
    house.parameters.institution.complexity_spread = 0.0F;
    house.parameters.casework.misfit = 1e-6F;  // every citizen needs the standard
    set_all(house.people.leeway_used, 0.8F);
    set_all(house.people.own_direction, 0.4F);
    double sum = 0.0;
    double square = 0.0;
    constexpr int weeks = 2000;
    for (Week week = 0; week != weeks; ++week) {
        house.live(do_casework, week);
        sum += static_cast<double>(house.total(house.people.service)) / 30.0;
        square += static_cast<double>(house.total(house.people.service_square)) / 30.0;
    }
    const double mean = sum / weeks;
    EXPECT_NEAR(mean, house.people.leaning[0], 0.01);
    EXPECT_NEAR(square / weeks - mean * mean, house.people.unsteadiness[0], 0.02 * house.people.unsteadiness[0]);
    EXPECT_NEAR(house.people.usual_judgement[0], house.people.judgement[0], 1e-6F);
}

TEST(Distributions, TreatmentIsEqualWhereARuleDecidesForAll) {
    SmallInstitution house;
    set_all(house.people.leeway_used, 0.0F);
    set_all(house.people.control, 1.0F);
    house.live(do_casework);
    EXPECT_EQ(observed(house, Metric::equal_treatment), 1.0F);
    set_all(house.people.leeway_used, 0.6F);
    house.live(do_casework);
    EXPECT_LT(observed(house, Metric::equal_treatment), 0.9F)
        << "judgement is unsteady, even among people who are alike";
}

// A year's leaving is Poisson with the mean of the year's risk; with 6,000 people a fair count strays by more than 4.9
// standard deviations once in a million.
TEST(Distributions, TheRiskOfLeavingIsWhatLeavingIsOnAverage) {
    SmallInstitution house(6000);
    house.parameters.careers.vacancy_least = 0.0F;
    house.parameters.careers.vacancy_mean = house.parameters.careers.vacancy_scarcity = 0.0F;
    double risk = 0.0, left = 0.0;
    for (Week week = 0; week != 52; ++week) {
        house.live(come_and_go, week);
        risk += static_cast<double>(observed(house, Metric::leaving_risk)) / 52.0 * static_cast<double>(house.filled());
        left += house.environment.left;
    }
    EXPECT_NEAR(left, risk, 4.9 * std::sqrt(risk));
}

TEST(Distributions, TheRiskOfLeavingIsTheHazardOverTheYearOfThoseWhoAreThere) {
    SmallInstitution house;
    set_all(house.people.leaving_hazard, 0.004F);
    house.people.leaving_hazard[3] = 1.0F;
    empty_position(house.institution, 3);
    EXPECT_NEAR(observed(house, Metric::leaving_risk), 52.0F * 0.004F, 1e-5F);
    EXPECT_EQ(observed(house, Metric::turnover), 0.0F) << "a risk is no leaving yet";
}

TEST(Distributions, ResourcePersonsStrainIsTheirsAloneAndEverybodysWhereThereAreNone) {
    SmallInstitution house;
    set_all(house.people.strain, 0.4F);
    house.people.strain[3] = 0.7F;
    EXPECT_NEAR(observed(house, Metric::resource_strain), 0.41F, 1e-5F);
    house.people.resource_role[3] = house.people.resource_role[4] = 1.0F;
    EXPECT_NEAR(observed(house, Metric::resource_strain), 0.55F, 1e-5F);
    empty_position(house.institution, 4);
    EXPECT_NEAR(observed(house, Metric::resource_strain), 0.7F, 1e-5F);
}

TEST(Distributions, LeadershipHoursAreHoursAWeekForEachEmployee) {
    SmallInstitution house;
    house.live(plan_leaders_week);
    EXPECT_NEAR(observed(house, Metric::leadership_hours), house.leaders.hours[0] / 15.0F, 1e-4F);
}

}  // namespace
}  // namespace raaderum
