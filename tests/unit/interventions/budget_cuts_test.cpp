// A cut is felt at once, closes its share of the positions over time, and adds to the cuts before it.

#include "interventions/apply_events.hpp"

#include "event_in.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

Event cut_of(float size, Week week = 0) { return test::event_in(week, "budget_cut", size); }

/// Lets the events act and people come and go, week by week.
void live(SmallInstitution& house, const std::vector<Event>& events, Week weeks) {
    for (Week week = 0; week != weeks; ++week) {
        apply_events(house.institution, events, house.in_week(week));
        house.live(come_and_go, week);
    }
}

TEST(BudgetCuts, ACutIsFeltAtOnceAndClosesItsShareOfThePositionsLater) {
    SmallInstitution house;
    apply_events(house.institution, std::vector<Event>{cut_of(0.1F)}, house.in_week(0));
    EXPECT_EQ(house.environment.cut, 0.1F);
    EXPECT_EQ(house.environment.to_close, 3);
    EXPECT_EQ(house.open(), 30U) << "closing takes time";
    EXPECT_EQ(house.happened(interventions::budget_cut.number), 1);
}

TEST(BudgetCuts, ThePositionsToCloseAreRoundedToTheNearest) {
    for (const auto& [size, positions] :
         {std::pair{0.0F, 0}, {0.01F, 0}, {0.02F, 1}, {0.05F, 2}, {0.1F, 3}, {0.5F, 15}}) {
        SmallInstitution house;
        apply_events(house.institution, std::vector<Event>{cut_of(size)}, house.in_week(0));
        EXPECT_EQ(house.environment.to_close, positions) << size;
    }
}

TEST(BudgetCuts, TwoOverlappingCutsAddUp) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    live(house, {cut_of(0.1F, 0), cut_of(0.1F, 4)}, 3);
    EXPECT_EQ(house.environment.to_close, 3);
    live(house, {cut_of(0.1F, 0)}, 1);
    EXPECT_NEAR(house.environment.cut, 0.2F, 1e-6F);
    EXPECT_EQ(house.environment.to_close, 6);
    EXPECT_EQ(house.happened(interventions::budget_cut.number), 2);
}

TEST(BudgetCuts, TwoCutsOfATenthEachCloseAFifthOfThirtyInTheEnd) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    live(house, {cut_of(0.1F, 0), cut_of(0.1F, 4)}, 60);
    EXPECT_EQ(house.open(), 24U);
    EXPECT_EQ(house.filled(), 24U);
    EXPECT_EQ(house.environment.to_close, 0);
}

TEST(BudgetCuts, ALaterCutCountsFromThePositionsThatAreLeft) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    live(house, {cut_of(0.5F, 0), cut_of(0.2F, 52)}, 104);
    EXPECT_EQ(house.open(), 12U);  // 30, then 15, then 12
}

TEST(BudgetCuts, AttritionSparesLayoffs) {
    SmallInstitution many_leave;
    many_leave.parameters.careers.leaving = 4.0F;
    live(many_leave, {cut_of(0.1F)}, 20);
    SmallInstitution nobody_leaves;
    nobody_leaves.parameters.careers.leaving = 0.0F;
    live(nobody_leaves, {cut_of(0.1F)}, 20);
    EXPECT_EQ(many_leave.happened(HappeningKind::employee_laid_off), 0);
    EXPECT_EQ(nobody_leaves.happened(HappeningKind::employee_laid_off), 3);
    EXPECT_EQ(many_leave.open(), 27U);
    EXPECT_EQ(nobody_leaves.open(), 27U);
}

TEST(BudgetCuts, ACutOfNothingLaysNobodyOff) {
    SmallInstitution house;
    house.parameters.careers.leaving = 0.0F;
    live(house, {cut_of(0.0F)}, 52);
    EXPECT_EQ(house.filled(), 30U);
    EXPECT_EQ(house.environment.cut, 0.0F);
}

TEST(BudgetCuts, WhatIsTakenFromAdministrationClosesNoPositionsAndIsNeverForgotten) {
    Event cut = cut_of(0.2F);
    set_value(cut, "from_administration", 0.5F);
    SmallInstitution house;
    apply_events(house.institution, std::vector<Event>{cut}, house.in_week(0));
    EXPECT_EQ(house.environment.to_close, 3);
    EXPECT_NEAR(house.environment.administration_cut, 0.1F, 1e-6F);
    EXPECT_NEAR(house.environment.cut, 0.2F, 1e-6F) << "it is felt as a cut all the same";
    house.live_for(520, meet_environment);
    EXPECT_NEAR(house.environment.administration_cut, 0.1F, 1e-6F);
    set_value(cut, "from_administration", 1.0F);
    SmallInstitution spared;
    apply_events(spared.institution, std::vector<Event>{cut}, spared.in_week(0));
    EXPECT_EQ(spared.environment.to_close, 0);
}

TEST(BudgetCuts, ACutThatFollowsThePortfolioHitsWhatCanBeDropped) {
    const auto size = [](float statutory, float follows_portfolio, float asked = 0.1F) {
        SmallInstitution house;
        house.parameters.institution.statutory_share = statutory;
        Event cut = cut_of(asked);
        set_value(cut, "follows_portfolio", follows_portfolio);
        apply_events(house.institution, std::vector<Event>{cut}, house.in_week(0));
        EXPECT_EQ(house.happenings.back().value, house.environment.cut);
        return house.environment.cut;
    };
    for (const float statutory : {0.0F, 0.2F, 0.5F, 1.0F}) EXPECT_NEAR(size(statutory, 0.0F), 0.1F, 1e-6F);
    EXPECT_NEAR(size(0.5F, 1.0F), 0.1F, 1e-6F) << "the usual portfolio";
    EXPECT_NEAR(size(0.0F, 1.0F), 0.2F, 1e-6F);
    EXPECT_NEAR(size(0.0F, 0.5F), 0.15F, 1e-6F);
    EXPECT_NEAR(size(1.0F, 1.0F), 0.0F, 1e-6F);
    EXPECT_NEAR(size(0.0F, 1.0F, 0.4F), 0.5F, 1e-6F) << "no cut takes more than half";
}

}  // namespace
}  // namespace raaderum
