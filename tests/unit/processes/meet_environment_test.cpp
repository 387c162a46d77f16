// The press, rules and political demand: what fades by itself, and what does not.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

/// Nothing presses, pulls or prunes.
void leave_rules_alone(SmallInstitution& house) {
    house.environment.political_demand = 0.0F;
    house.mechanisms.political_demand = false;
    house.parameters.rules.pull = 0.0F;
    house.parameters.leaders.rule_pruning = 0.0F;
}

TEST(MeetEnvironment, AttentionHalvesInItsHalfLife) {
    SmallInstitution house;
    house.parameters.environment.attention_half_life = 5.0F;
    house.environment.attention = 0.8F;
    house.live_for(5, meet_environment);
    EXPECT_NEAR(house.environment.attention, 0.4F, 1e-6F);
    house.live_for(15, meet_environment);
    EXPECT_NEAR(house.environment.attention, 0.05F, 1e-6F);
}

TEST(MeetEnvironment, RulesDoNotFadeByThemselves) {
    SmallInstitution house;
    leave_rules_alone(house);
    house.environment.rules = 0.9F;
    house.live_for(520, meet_environment);
    EXPECT_EQ(house.environment.rules, 0.9F);
}

TEST(MeetEnvironment, ACaseInThePressOutlivesItsAttention) {
    SmallInstitution house;
    leave_rules_alone(house);
    house.environment.rules = 0.5F;
    house.environment.attention = 0.8F;
    house.live_for(104, meet_environment);
    EXPECT_LT(house.environment.attention, 1e-5F);
    EXPECT_GT(house.environment.rules, 0.51F);
    const float after = house.environment.rules;
    house.live_for(260, meet_environment);
    EXPECT_NEAR(house.environment.rules, after, 1e-5F);
}

TEST(MeetEnvironment, HoursOfPruningTakeRulesDownToTheFloorAndNoFurther) {
    SmallInstitution house;
    leave_rules_alone(house);
    for (float& hours : house.institution.leaders.pruning) hours = 6.0F;
    const auto& p = house.parameters.rules;
    const float floor = p.floor + p.floor_statutory * house.parameters.institution.statutory_share;
    float before = house.environment.rules = 0.9F;
    for (Week week = 0; week != 1040; ++week) {
        house.live(meet_environment, week);
        EXPECT_LE(house.environment.rules, before);
        EXPECT_GE(house.environment.rules, floor);
        before = house.environment.rules;
    }
    EXPECT_NEAR(house.environment.rules, floor, 1e-3F);
}

TEST(MeetEnvironment, AStrongProfessionDampsNewRulesByItsCapital) {
    const auto rules_added = [](float capital) {
        SmallInstitution house;
        leave_rules_alone(house);
        house.environment.rules = 0.25F;
        house.environment.attention = 1.0F;
        house.environment.professional_capital = capital;
        house.live(meet_environment);
        return house.environment.rules - 0.25F;
    };
    const float resilience = Parameters{}.rules.resilience;
    EXPECT_NEAR(rules_added(0.8F) / rules_added(0.0F), 1.0F - 0.8F * resilience, 1e-4F);
    EXPECT_GT(rules_added(1.0F), 0.0F);
}

TEST(MeetEnvironment, MoreThanEverybodysAttentionAddsNoFurtherRules) {
    const auto rules_after = [](float attention) {
        SmallInstitution house;
        house.environment.attention = attention;
        house.live(meet_environment);
        return house.environment.rules;
    };
    EXPECT_EQ(rules_after(2.0F), rules_after(3.0F));
    EXPECT_GT(rules_after(1.0F), rules_after(0.5F));
}

TEST(MeetEnvironment, PoliticalDemandRestsWhereServiceIsEvenAndHarmless) {
    SmallInstitution house;
    house.environment.unequal_treatment = house.parameters.politics.tolerated_inequality;
    house.environment.harm_per_1000 = house.parameters.politics.tolerated_harm;
    house.environment.political_demand = 0.6F;
    house.live_for(100, meet_environment);
    const double kept = std::pow(1.0 - static_cast<double>(house.parameters.politics.rate), 100.0);
    EXPECT_NEAR(static_cast<double>(house.environment.political_demand), 0.6 * kept, 1e-5);
}

TEST(MeetEnvironment, UnevenServiceAndHarmEachRaisePoliticalDemand) {
    const auto demand_after = [](float more_variation, float more_harm) {
        SmallInstitution house;
        house.environment.political_demand = 0.0F;
        house.environment.unequal_treatment = house.parameters.politics.tolerated_inequality + more_variation;
        house.environment.harm_per_1000 = house.parameters.politics.tolerated_harm + more_harm;
        house.live_for(20, meet_environment);
        return house.environment.political_demand;
    };
    EXPECT_EQ(demand_after(0.0F, 0.0F), 0.0F);
    EXPECT_EQ(demand_after(-0.3F, -1.0F), 0.0F);
    EXPECT_GT(demand_after(0.1F, 0.0F), 0.01F);
    EXPECT_GT(demand_after(0.0F, 2.0F), 0.01F);
    EXPECT_LE(demand_after(10.0F, 1000.0F), 1.0F);
}

TEST(MeetEnvironment, ParadigmsAskForTheirWeightedMean) {
    SmallInstitution house;
    auto& weight = house.parameters.environment;
    weight.paradigms_bureaucracy = 0.1F;
    weight.paradigms_npm = 0.2F;
    weight.paradigms_nws = 0.3F;
    weight.paradigms_npg = 0.4F;
    const auto& asks = house.parameters.paradigms;
    house.live(meet_environment);
    const auto mean = [](float bureaucracy, float npm, float nws, float npg) {
        return 0.1F * bureaucracy + 0.2F * npm + 0.3F * nws + 0.4F * npg;
    };
    EXPECT_NEAR(house.environment.measurement,
                mean(asks.bureaucracy_measurement, asks.npm_measurement, asks.nws_measurement, asks.npg_measurement),
                1e-6F);
    EXPECT_NEAR(house.environment.rules_target,
                mean(asks.bureaucracy_rules, asks.npm_rules, asks.nws_rules, asks.npg_rules), 1e-6F);
    EXPECT_NEAR(house.environment.legitimacy,
                mean(asks.bureaucracy_legitimacy, asks.npm_legitimacy, asks.nws_legitimacy, asks.npg_legitimacy),
                1e-6F);
}

TEST(MeetEnvironment, ACutFadesFromMemoryAtItsOwnPace) {
    SmallInstitution house;
    house.environment.cut = 0.1F;
    house.live_for(52, meet_environment);
    const double kept = std::pow(static_cast<double>(house.parameters.environment.cut_memory), 52.0);
    EXPECT_NEAR(static_cast<double>(house.environment.cut), 0.1 * kept, 1e-6);
}

TEST(MeetEnvironment, WhereNothingPressesNoPressureIsFelt) {
    SmallInstitution house;
    leave_rules_alone(house);
    house.environment.rules = 0.0F;
    house.live(meet_environment);
    EXPECT_EQ(house.environment.pressure, 0.0F);

    house.environment.attention = 5.0F;
    house.environment.rules = 1.0F;
    house.environment.cut = 1.0F;
    house.parameters.institution.statutory_share = 1.0F;
    house.live(meet_environment);
    EXPECT_GT(house.environment.pressure, 0.5F);
    EXPECT_LE(house.environment.pressure, 1.0F);
}

TEST(MeetEnvironment, PressRulesCutsAndPoliticsEachPress) {
    const auto felt = [](float attention, float rules, float cut, float demand) {
        SmallInstitution house;
        leave_rules_alone(house);
        house.mechanisms.media_to_rules = false;
        house.parameters.politics.rate = house.parameters.rules.from_politics = 0.0F;
        house.environment.attention = attention;
        house.environment.rules = rules;
        house.environment.cut = cut;
        house.environment.political_demand = demand;
        house.live(meet_environment);
        return house.environment.pressure;
    };
    const Parameters d;
    EXPECT_NEAR(felt(0.0F, 0.5F, 0.0F, 0.0F), 0.5F * d.pressure.from_rules, 1e-6F);
    EXPECT_NEAR(felt(0.0F, 0.0F, 0.0F, 0.5F), 0.5F * d.pressure.from_politics, 1e-6F);
    const float kept = exponential(-0.6931471806F / d.environment.attention_half_life);
    EXPECT_NEAR(felt(0.5F, 0.0F, 0.0F, 0.0F), 0.5F * kept * d.pressure.from_attention, 1e-5F);
    EXPECT_NEAR(felt(0.0F, 0.0F, 0.1F, 0.0F),
                0.5F * d.environment.cut_memory * d.pressure.from_cut * d.institution.statutory_share, 1e-5F);
    const float all = felt(0.5F, 0.5F, 0.1F, 0.5F);
    EXPECT_GT(all, felt(0.5F, 0.5F, 0.1F, 0.0F));
    EXPECT_LT(all, 1.0F);
}

TEST(MeetEnvironment, InvolvementAndChurnEachTire) {
    const auto fatigue_after = [](float involvement, float churn) {
        SmallInstitution house;
        house.parameters.institution.involvement = involvement;
        house.parameters.institution.goal_churn = churn;
        house.live(meet_environment);
        return house.environment.fatigue;
    };
    const auto p = Parameters{}.direction;
    EXPECT_EQ(fatigue_after(0.0F, 0.0F), p.fatigue_base);
    EXPECT_NEAR(fatigue_after(1.0F, 0.0F) - p.fatigue_base, p.fatigue_from_involvement, 1e-6F);
    EXPECT_NEAR(fatigue_after(0.0F, 1.0F) - p.fatigue_base, p.fatigue_from_churn, 1e-6F);
    EXPECT_LT(fatigue_after(0.4F, 0.0F) - p.fatigue_base, 0.1F * (fatigue_after(1.0F, 0.0F) - p.fatigue_base));
    EXPECT_LE(fatigue_after(1.0F, 1.0F), 1.0F);
}

TEST(MeetEnvironment, ShiftingGoalsAndInvolvementAreThoseOfTheWeek) {
    SmallInstitution house;
    house.environment.churn = house.environment.involvement = house.environment.fatigue = 1.0F;
    house.parameters.institution.goal_churn = 0.3F;
    house.parameters.institution.involvement = 0.0F;
    house.live(meet_environment);
    EXPECT_EQ(house.environment.churn, 0.3F);
    EXPECT_EQ(house.environment.involvement, 0.0F);
    EXPECT_NEAR(house.environment.fatigue,
                house.parameters.direction.fatigue_base + 0.3F * house.parameters.direction.fatigue_from_churn, 1e-6F);
}

// A fair count exceeds these bounds once in a million (4.9 standard deviations).
TEST(MeetEnvironment, HarmBecomesNewsWithItsChanceAndLessOftenInLargerInstitutions) {
    for (const std::size_t employees : {30UL, 90UL}) {
        SmallInstitution house(employees);
        house.parameters.environment.press_probability = 0.04F;
        house.environment.harms = 40'000;
        house.live(meet_environment);
        const double chance = 0.04 * 45.0 / static_cast<double>(employees);
        const double expected = 40'000 * chance;
        EXPECT_NEAR(static_cast<double>(house.happened(HappeningKind::press_case_opened)), expected,
                    4.9 * std::sqrt(expected * (1.0 - chance)));
    }
}

TEST(MeetEnvironment, WhoeverIsLetIntoTheEngineRoomMeetsItsQuarrels) {
    const auto conflict = [](float involvement, float goals, float churn, float politics) {
        SmallInstitution house;
        house.mechanisms.political_demand = false;
        house.parameters.politics.rate = 0.0F;
        house.parameters.institution.involvement = involvement;
        house.parameters.institution.goals = goals;
        house.parameters.institution.goal_churn = churn;
        house.environment.political_demand = politics;
        house.live(meet_environment);
        return house.environment.role_conflict;
    };
    EXPECT_EQ(conflict(0.0F, 1.0F, 1.0F, 1.0F), 0.0F);
    EXPECT_EQ(conflict(1.0F, 0.0F, 0.0F, 0.0F), 0.0F);
    EXPECT_NEAR(conflict(0.5F, 0.4F, 0.0F, 0.0F), 0.5F * 0.4F, 1e-6F);
    EXPECT_NEAR(conflict(0.5F, 0.0F, 0.4F, 0.0F), 0.5F * 0.4F, 1e-6F);
    EXPECT_NEAR(conflict(0.5F, 0.0F, 0.0F, 0.4F), 0.5F * 0.4F, 1e-6F);
    EXPECT_NEAR(conflict(1.0F, 0.5F, 0.5F, 0.5F), 1.0F - 0.125F, 1e-6F);
}

}  // namespace
}  // namespace raaderum
