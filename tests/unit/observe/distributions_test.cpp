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

TEST(Distributions, CitizensFeelFairlyTreatedWhereServiceLiesCloseToNeed) {
    SmallInstitution house;
    set_all(house.people.loss, 0.0F);
    EXPECT_EQ(observed(house, Metric::citizen_fairness), 1.0F);
    set_all(house.people.loss, 0.09F);
    EXPECT_NEAR(observed(house, Metric::citizen_fairness), 0.7F, 1e-6F);
    set_all(house.people.loss, 4.0F);
    EXPECT_EQ(observed(house, Metric::citizen_fairness), 0.0F);
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
