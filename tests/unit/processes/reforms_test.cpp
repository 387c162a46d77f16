// What a reform moves while it runs, and what it cannot: words are cheap, deeds take leaders' hours.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

RunningReform reform_of(float size, int over_weeks) {
    RunningReform reform;
    reform.over_weeks = over_weeks;
    reform.size = size;
    reform.involvement = 0.5F;
    return reform;
}

TEST(Reforms, LeadersLetGoAsMuchAsTheReformSaysOnceItHasRolledOut) {
    SmallInstitution house;
    house.parameters.direction.relapse = 0.0F;
    house.environment.reforms.push_back(reform_of(0.5F, 26));
    house.live_for(26, meet_environment);
    EXPECT_NEAR(house.environment.letting_go, 0.5F * (0.74F + 0.26F * 0.5F), 1e-5F);
    EXPECT_EQ(house.environment.hollow_words, 0.0F) << "what is done is no empty promise";
    const float after = house.environment.letting_go;
    for (Week week = 26; week != 100; ++week) house.live(meet_environment, week);
    EXPECT_EQ(house.environment.letting_go, after);
}

TEST(Reforms, WordsWithoutDeedsPromiseButLetNothingGo) {
    SmallInstitution house;
    RunningReform words = reform_of(0.8F, 10);
    words.decoupling = 1.0F;
    words.deregulation = 1.0F;
    house.environment.reforms.push_back(words);
    SmallInstitution without;
    for (Week week = 0; week != 10; ++week) {
        house.live(meet_environment, week);
        without.live(meet_environment, week);
        EXPECT_EQ(house.environment.deregulation_asked, 0.0F);
    }
    EXPECT_EQ(house.environment.letting_go, 0.0F);
    EXPECT_GT(house.environment.hollow_words, 0.7F);
    EXPECT_LE(house.environment.hollow_words, 0.8F);
    EXPECT_EQ(without.environment.hollow_words, 0.0F);
    const float remembered = house.environment.hollow_words;
    for (Week week = 10; week != 14; ++week) house.live(meet_environment, week);
    EXPECT_LT(house.environment.hollow_words, remembered) << "words are forgotten in time";
}

TEST(Reforms, TwoAtOnceAddUpAndSomeControlAlwaysRemains) {
    SmallInstitution house;
    house.parameters.direction.relapse = 0.0F;
    for (int reform = 0; reform != 2; ++reform) house.environment.reforms.push_back(reform_of(0.3F, 13));
    house.live_for(13, meet_environment);
    EXPECT_NEAR(house.environment.letting_go, 0.6F * 0.87F, 1e-5F);
    for (int reform = 0; reform != 8; ++reform) house.environment.reforms.push_back(reform_of(1.0F, 60));
    house.live_for(60, meet_environment);
    EXPECT_LE(house.environment.letting_go, 0.9F);
    EXPECT_EQ(house.environment.hollow_words, 0.0F);
}

TEST(Reforms, OwnershipMakesTheSameReformGoFurther) {
    const auto let_go = [](float involvement) {
        SmallInstitution house;
        house.parameters.direction.relapse = 0.0F;
        RunningReform reform = reform_of(0.5F, 13);
        reform.involvement = involvement;
        house.environment.reforms.push_back(reform);
        house.live_for(13, meet_environment);
        return house.environment.letting_go;
    };
    EXPECT_GT(let_go(1.0F), let_go(0.0F));
    EXPECT_NEAR(let_go(1.0F), 0.5F, 1e-5F);
}

TEST(Reforms, ReformsInvolveStaffWhileTheyRunAndNoLonger) {
    SmallInstitution house;
    house.parameters.institution.involvement = 0.2F;
    house.environment.involvement = 0.2F;
    RunningReform reform = reform_of(0.5F, 52);
    reform.involvement = 0.9F;
    house.environment.reforms.push_back(reform);
    for (Week week = 0; week != 52; ++week) {
        house.live(meet_environment, week);
        EXPECT_EQ(house.environment.involvement, 0.9F);
    }
    house.live(meet_environment, 52);
    EXPECT_EQ(house.environment.involvement, 0.2F);
}

TEST(Reforms, RulesFallOnlyAsFarAsLeadersFindTheHours) {
    const auto rules_after = [](float admin_hours) {
        SmallInstitution house;
        house.parameters.leaders.rule_pruning = 0.0F;
        house.parameters.leaders.admin_hours = admin_hours;
        RunningReform reform = reform_of(1.0F, 52);
        reform.deregulation = 1.0F;
        house.environment.reforms.push_back(reform);
        for (Week week = 0; week != 52; ++week) {
            house.live(meet_environment, week);
            house.live(plan_leaders_week, week);
        }
        return house.environment.rules;
    };
    EXPECT_LT(rules_after(8.0F), rules_after(36.0F) - 0.05F);
}

TEST(Reforms, ReformsCostLeadersHours) {
    SmallInstitution house;
    house.live(plan_leaders_week);
    const float before = house.leaders.hours[0];
    house.environment.deregulation_asked = 1.0F;
    house.live(plan_leaders_week);
    const float asked = house.parameters.rules.deregulation_hours;
    ASSERT_LT(asked, house.parameters.rules.deregulation_most * before) << "hours suffice";
    EXPECT_NEAR(before - house.leaders.hours[0], asked, 1e-4F);
    EXPECT_EQ(house.leaders.deregulation_done[0], 1.0F);
}

TEST(Reforms, DeregulationThatAsksForNoHoursIsFreeAndNotSwitchedOff) {
    const auto rules_after = [](float hours) {
        SmallInstitution house;
        house.parameters.rules.deregulation_hours = hours;
        RunningReform reform = reform_of(1.0F, 52);
        reform.deregulation = 1.0F;
        house.environment.reforms.push_back(reform);
        for (Week week = 0; week != 52; ++week) {
            house.live(meet_environment, week);
            house.live(plan_leaders_week, week);
            EXPECT_TRUE(hours != 0.0F || house.leaders.deregulation_done[0] == 1.0F);
        }
        return house.environment.rules;
    };
    EXPECT_NEAR(rules_after(0.0F), rules_after(1e-3F), 1e-4F) << "what costs next to nothing is done just as well";
    EXPECT_NEAR(rules_after(1e-30F), rules_after(1e-3F), 1e-4F);
    SmallInstitution house;
    house.live(plan_leaders_week);
    const float before = house.leaders.hours[0];
    house.parameters.rules.deregulation_hours = 0.0F;
    house.environment.deregulation_asked = 1.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.leaders.hours[0], before);
}

TEST(Reforms, DeregulationTakesNoMoreThanItsShareOfTheHours) {
    SmallInstitution house;
    house.parameters.rules.deregulation_hours = 12.0F;
    house.parameters.rules.deregulation_most = 0.5F;
    house.parameters.leaders.admin_hours = 28.0F;
    house.live(plan_leaders_week);
    const float free = house.leaders.hours[0];
    house.environment.deregulation_asked = 1.0F;
    house.live(plan_leaders_week);
    EXPECT_NEAR(house.leaders.hours[0], 0.5F * free, 1e-4F);
    EXPECT_NEAR(house.leaders.deregulation_done[0], 0.5F * free / 12.0F, 1e-5F);
}

TEST(Reforms, LeadersWithoutBuyInTakeBackWhatTheReformMovedAndThoseWithItDoNot) {
    const auto kept_after_a_year = [](float buy_in) {
        SmallInstitution house;
        house.parameters.leaders.buy_in = buy_in;
        house.parameters.direction.relapse = 0.02F;
        house.environment.letting_go = 0.5F;
        house.live_for(52, meet_environment);
        return house.environment.letting_go / 0.5F;
    };
    EXPECT_NEAR(static_cast<double>(kept_after_a_year(0.5F)), std::pow(0.99, 52.0), 1e-4);
    EXPECT_GT(kept_after_a_year(0.9F), kept_after_a_year(0.5F));
    EXPECT_EQ(kept_after_a_year(1.0F), 1.0F);
}

}  // namespace
}  // namespace raaderum
