// Leaving, illness, vacancies, layoffs.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

constexpr double once_in_a_million = 4.8916;  // standard deviations

/// Everyone leaves with the same chance, and nobody is hired in their place.
void leave_by_hazard_alone(SmallInstitution& house, float leaving) {
    house.parameters.careers.leaving = leaving;
    house.parameters.careers.leaving_limit = 0.0F;
    house.parameters.careers.vacancy_least = 1e6F;
}

// The number still there after n weeks is binomial with (1 - hazard)^n; each of four counts would stray this far from it
// in one of a million fair draws.
TEST(ComeAndGo, TheHazardAloneGivesExponentialSurvival) {
    SmallInstitution house(4000);
    leave_by_hazard_alone(house, 0.4F);
    const double hazard = static_cast<double>(0.4F / weeks_per_year);
    for (Week week = 1; week <= 208; ++week) {
        house.live(come_and_go, week);
        if (week % 52 != 0) continue;
        const double survival = std::pow(1.0 - hazard, week);
        EXPECT_NEAR(static_cast<double>(house.filled()), 4000 * survival,
                    once_in_a_million * std::sqrt(4000 * survival * (1.0 - survival)))
            << "after " << week << " weeks";
    }
}

TEST(ComeAndGo, TheHazardRisesWithStrainMissingMotivationAndMissingSafety) {
    SmallInstitution house;
    house.people.strain[0] = 0.8F;
    house.people.motivation[1] = 0.2F;
    house.people.safety[2] = 0.2F;
    house.live(come_and_go);
    for (std::size_t i = 0; i != 3; ++i)
        EXPECT_GT(house.people.leaving_hazard[i], house.people.leaving_hazard[29]) << i;
}

TEST(ComeAndGo, TheHazardStaysWithinItsLimitsOnTheLogScale) {
    SmallInstitution house;
    set_all(house.people.strain, 1.0F);
    set_all(house.people.motivation, 0.0F);
    house.people.strain[1] = 0.0F;
    house.people.motivation[1] = 1.0F;
    house.people.safety[1] = 1.0F;
    house.live(come_and_go);
    const auto& p = house.parameters.careers;
    EXPECT_LE(house.people.leaving_hazard[0], p.leaving / weeks_per_year * exponential(p.leaving_limit) * 1.00001F);
    EXPECT_GE(house.people.leaving_hazard[1], p.leaving / weeks_per_year * exponential(-p.leaving_limit) * 0.99999F);
}

TEST(ComeAndGo, TheHazardFollowsTheLabourMarket) {
    SmallInstitution ordinary;
    SmallInstitution sought_after;
    sought_after.environment.labour_market = 1.5F;
    ordinary.live(come_and_go);
    sought_after.live(come_and_go);
    EXPECT_NEAR(sought_after.people.leaving_hazard[0], 1.5F * ordinary.people.leaving_hazard[0], 1e-6F);
}

TEST(ComeAndGo, ALeaverLeavesAVacancyThatIsFilledAgain) {
    SmallInstitution house;
    house.parameters.careers.vacancy_least = 3.0F;
    house.parameters.careers.vacancy_mean = house.parameters.careers.vacancy_scarcity = 0.0F;
    house.parameters.careers.leaving = 0.0F;
    empty_position(house.institution, 4);
    house.people.vacancy_left[4] = 3.0F;
    house.live(come_and_go, 0);
    house.live(come_and_go, 1);
    EXPECT_EQ(house.filled(), 29U);
    house.live(come_and_go, 2);
    EXPECT_EQ(house.filled(), 30U);
    EXPECT_EQ(house.environment.hired, 1);
    EXPECT_EQ(house.happened(HappeningKind::employee_hired), 1);
    EXPECT_EQ(house.people.tenure[4], 0.0F);
}

TEST(ComeAndGo, VacanciesLastLongerWhereLabourIsScarceAndTheReputationPoor) {
    const auto weeks_vacant = [](float supply, float motivation) {
        SmallInstitution house(600);
        house.parameters.careers.leaving = 0.6F * 52.0F;  // most leave this week
        house.parameters.institution.labour_supply = supply;
        set_all(house.people.motivation, motivation);
        house.live(come_and_go);
        EXPECT_GT(house.environment.left, 200);
        return house.total(house.people.vacancy_left) / static_cast<float>(house.environment.left);
    };
    EXPECT_GT(weeks_vacant(0.1F, 0.6F), weeks_vacant(1.0F, 0.6F) + 2.0F);
    EXPECT_GT(weeks_vacant(0.6F, 0.2F), weeks_vacant(0.6F, 0.9F) + 2.0F);
    EXPECT_GE(weeks_vacant(1.0F, 1.0F), Parameters{}.careers.vacancy_least);
}

TEST(ComeAndGo, CutsCloseVacanciesFirst) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    for (const std::size_t i : {5UL, 20UL}) {
        empty_position(house.institution, i);
        house.people.vacancy_left[i] = 10.0F;
    }
    house.environment.to_close = 2;
    house.environment.layoff_wait = 13;
    house.live(come_and_go);
    EXPECT_EQ(house.environment.to_close, 0);
    EXPECT_EQ(house.people.open[5] + house.people.open[20], 0.0F);
    EXPECT_EQ(house.filled(), 28U);
    EXPECT_EQ(house.happened(HappeningKind::position_closed), 2);
    for (Week week = 1; week != 40; ++week) house.live(come_and_go, week);
    EXPECT_EQ(house.filled(), 28U) << "nobody is laid off, and a closed position is not filled again";
}

TEST(ComeAndGo, WhatAttritionHasNotYieldedIsLaidOffNewestFirst) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    house.people.tenure[17] = 3.0F;
    house.people.tenure[2] = 5.0F;
    house.environment.to_close = 2;
    house.environment.layoff_wait = static_cast<int>(house.parameters.careers.layoff_interval);
    const int weeks_of_notice = house.environment.layoff_wait;
    for (Week week = 0; week != weeks_of_notice - 1; ++week) house.live(come_and_go, week);
    EXPECT_EQ(house.filled(), 30U);
    house.live(come_and_go, weeks_of_notice - 1);
    EXPECT_EQ(house.environment.laid_off, 2);
    EXPECT_EQ(house.people.filled[17] + house.people.filled[2], 0.0F);
    EXPECT_EQ(house.open(), 28U);
}

TEST(ComeAndGo, ThoseWhoStayTakeARoundOfLayoffsAsABreach) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    house.environment.to_close = 3;
    house.environment.layoff_wait = 1;
    const float before = house.people.trust_in_leader[0];
    house.live(come_and_go);
    EXPECT_NEAR(house.people.trust_in_leader[0], before * (1.0F - house.parameters.careers.layoff_breach), 1e-6F);
}

TEST(ComeAndGo, AnInstitutionThatMustCloseEverythingCloses) {
    SmallInstitution house;
    house.environment.to_close = 40;
    house.environment.layoff_wait = 1;
    for (Week week = 0; week != 30; ++week) house.live(come_and_go, week);
    EXPECT_EQ(house.filled() + house.open(), 0U);
}

TEST(ComeAndGo, ShortSpellsOccurWithTheirHazardAndLastTheirShareOfAWeek) {
    SmallInstitution house(3000);
    house.parameters.careers.leaving = 0.0F;
    house.parameters.absence.long_spell = 0.0F;
    house.parameters.absence.short_spell = 0.05F;
    house.live(come_and_go);
    int ill = 0;
    for (std::size_t i = 0; i != 3000; ++i) {
        if (house.people.absence_left[i] == 0.0F) continue;
        EXPECT_EQ(house.people.absence_left[i], house.parameters.absence.short_share);
        ++ill;
    }
    const auto hazard = static_cast<double>(house.people.short_illness_hazard[0]);
    EXPECT_NEAR(ill, 3000 * hazard, once_in_a_million * std::sqrt(3000 * hazard * (1.0 - hazard)));
    set_all(house.people.short_illness_hazard, 0.0F);
    house.parameters.absence.short_spell = 0.0F;
    house.live(come_and_go, 1);
    EXPECT_EQ(house.total(house.people.absence_left), 0.0F) << "everyone is well again";
}

// The mean of the further length is that of an exponential wait; a fair mean is this far off once in a million.
TEST(ComeAndGo, LongSpellsLastAsLongAsTheScenarioSays) {
    SmallInstitution house(3000);
    house.parameters.careers.leaving = 0.0F;
    house.parameters.absence.short_spell = 0.0F;
    house.parameters.absence.long_spell = 0.5F;
    house.live(come_and_go);
    const auto& p = house.parameters.absence;
    double ill = 0, weeks = 0;
    for (std::size_t i = 0; i != 3000; ++i) {
        if (house.people.absence_left[i] == 0.0F) continue;
        EXPECT_GE(house.people.absence_left[i], p.long_least);
        weeks += static_cast<double>(house.people.absence_left[i] - p.long_least);
        ++ill;
    }
    ASSERT_GT(ill, 500);
    const auto mean = static_cast<double>(p.long_mean);
    EXPECT_NEAR(weeks / ill, mean, once_in_a_million * mean / std::sqrt(ill));
}

TEST(ComeAndGo, HazardsOfIllnessRiseExponentiallyWithStrainAndMissingSafety) {
    SmallInstitution house;
    house.people.strain[0] += 0.2F;
    house.people.safety[1] -= 0.2F;
    house.live(come_and_go);
    const auto& p = house.parameters.absence;
    const auto& people = house.people;
    EXPECT_NEAR(people.long_illness_hazard[0] / people.long_illness_hazard[29], exponential(0.2F * p.from_strain),
                1e-3F);
    EXPECT_NEAR(people.long_illness_hazard[1] / people.long_illness_hazard[29], exponential(0.2F * p.from_safety),
                1e-3F);
    EXPECT_NEAR(people.short_illness_hazard[0] / people.short_illness_hazard[29], exponential(0.1F * p.from_strain),
                1e-3F);
}

TEST(ComeAndGo, StrainedAndUnsafePeopleFallIllMoreOftenAndTheFrailForLonger) {
    SmallInstitution house;
    house.people.strain[0] = 0.9F;
    house.people.safety[1] = 0.1F;
    house.people.frailty[2] = 5.0F;
    house.live(come_and_go);
    EXPECT_GT(house.people.short_illness_hazard[0], house.people.short_illness_hazard[29]);
    EXPECT_GT(house.people.short_illness_hazard[1], house.people.short_illness_hazard[29]);
    EXPECT_GT(house.people.long_illness_hazard[2], house.people.long_illness_hazard[29]);
    EXPECT_EQ(house.people.short_illness_hazard[2], house.people.short_illness_hazard[29]);
}

}  // namespace
}  // namespace raaderum
