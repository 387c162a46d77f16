// Leaders are people: what they can, want and dare decides what their hours do, and somebody above them has time for them
// or has not.

#include "processes/capacity.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

/// The value for the first person after the leaders' week, in an institution changed by `change`.
float planned(Column<float> People::*column, const std::function<void(SmallInstitution&)>& change) {
    SmallInstitution house;
    change(house);
    house.live(plan_leaders_week);
    return (house.people.*column)[0];
}

TEST(LeadersThemselves, DifferByTheirTraitsAsFarAsTheScenarioSays) {
    SmallInstitution house;
    house.parameters.leaders.trait_sd = 0.2F;
    house.leaders.competence_deviation[0] = 1.0F;
    house.leaders.hardness_deviation[0] = -1.0F;
    house.leaders.disposition_deviation[0] = 0.5F;
    house.live(plan_leaders_week);
    const auto& mean = house.parameters.leaders;
    EXPECT_NEAR(house.people.leader_competence[0], mean.competence + 0.2F, 1e-6F);
    EXPECT_NEAR(house.people.hardness[0], mean.hardness - 0.2F, 1e-6F);
    EXPECT_NEAR(house.people.urge_to_control[0], mean.control_disposition + 0.1F, 1e-6F);
    EXPECT_NEAR(house.people.leader_competence[29], mean.competence, 1e-6F);
    set_all(house.leaders.hardness_deviation, -9.0F);
    set_all(house.leaders.competence_deviation, 9.0F);
    house.live(plan_leaders_week);
    EXPECT_EQ(house.people.hardness[0], 0.0F);
    EXPECT_EQ(house.people.leader_competence[0], 1.0F);
}

TEST(LeadersThemselves, APolicyThatMovesTheMeanMovesEveryLeader) {
    const auto hardness = [](float mean) {
        SmallInstitution house;
        house.leaders.hardness_deviation[0] = 1.0F;
        house.leaders.hardness_deviation[1] = -1.0F;
        house.parameters.leaders.hardness = mean;
        house.live(plan_leaders_week);
        return std::pair{house.people.hardness[0], house.people.hardness[29]};
    };
    EXPECT_NEAR(hardness(0.6F).first - hardness(0.4F).first, 0.2F, 1e-6F);
    EXPECT_NEAR(hardness(0.6F).second - hardness(0.4F).second, 0.2F, 1e-6F);
}

/// Nobody above; competence, buy-in and courage at `corner`.
void make_leaders(SmallInstitution& house, float corner) {
    house.mechanisms.top_leader = false;
    house.parameters.leaders.competence = house.parameters.leaders.buy_in = corner;
    house.parameters.leaders.courage_mean = corner;
}

TEST(LeadersThemselves, AnOrdinaryLeaderIsOrdinarilyEffective) {
    SmallInstitution house;
    make_leaders(house, house.parameters.ordinary.leader_capacity);
    house.live(plan_leaders_week);
    for (const float effectiveness : house.leaders.effectiveness) EXPECT_NEAR(effectiveness, 1.0F, 1e-5F);
}

TEST(LeadersThemselves, EffectivenessFollowsTheWeakestCornerAsFarAsItsParameterSays) {
    SmallInstitution house;
    make_leaders(house, 0.6F);
    house.parameters.leaders.buy_in = 0.3F;
    house.parameters.leadership.own_capacity = 0.5F;
    house.live(plan_leaders_week);
    const float capacity = capacity_of(0.6F, 0.3F, 0.6F, house.parameters.delegation.weakest_corner);
    EXPECT_NEAR(house.leaders.effectiveness[0],
                1.0F + 0.5F * (capacity / house.parameters.ordinary.leader_capacity - 1.0F), 1e-5F);
    house.parameters.leadership.own_capacity = 0.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.leaders.effectiveness[0], 1.0F);
}

TEST(LeadersThemselves, NobodyIsLessEffectiveThanNotAtAllAndTheBestAreMoreThanOrdinary) {
    const auto effectiveness = [](float corner) {
        SmallInstitution house;
        make_leaders(house, corner);
        house.parameters.leadership.own_capacity = 1.5F;
        house.live(plan_leaders_week);
        return house.leaders.effectiveness[0];
    };
    EXPECT_EQ(effectiveness(0.05F), 0.0F);
    EXPECT_NEAR(effectiveness(0.95F), 1.0F + 1.5F * (0.95F / ReferenceLevels{}.leader_capacity - 1.0F), 1e-4F);
}

TEST(LeadersThemselves, AWeakLeaderIsAsCloseAsAnotherAndDevelopsPeopleLess) {
    const auto weak = [](SmallInstitution& house) { make_leaders(house, 0.3F); };
    const auto strong = [](SmallInstitution& house) { make_leaders(house, 0.8F); };
    EXPECT_EQ(planned(&People::closeness, weak), planned(&People::closeness, strong));
    EXPECT_LT(planned(&People::coaching, weak), 0.8F * planned(&People::coaching, strong));
    EXPECT_LT(planned(&People::coaching_felt, weak), planned(&People::coaching_felt, strong));
}

TEST(LeadersThemselves, AReformIsCarriedOutAsFarAsTheLeaderIsEffectiveAndNoFurtherThanItGoes) {
    const auto urge = [](float corner, float letting_go) {
        return planned(&People::urge_to_control, [=](SmallInstitution& house) {
            make_leaders(house, corner);
            house.parameters.delegation.pressure_to_control = 0.0F;
            house.environment.letting_go = letting_go;
        });
    };
    const float disposition = Parameters{}.leaders.control_disposition;
    EXPECT_NEAR(urge(0.9F, 0.5F), 0.5F * disposition, 1e-6F);
    EXPECT_GT(urge(0.3F, 0.5F), 0.6F * disposition);
    EXPECT_LT(urge(0.3F, 0.5F), disposition);
    EXPECT_NEAR(urge(0.3F, 0.0F), disposition, 1e-6F);
}

TEST(LeadersThemselves, HoursThatAreNotForDevelopingGoToFixingAndTheRestToChecking) {
    SmallInstitution house;
    house.parameters.leaders.develop = 0.5F;
    house.parameters.leaders.fix = 0.2F;
    house.live(plan_leaders_week);
    const auto& p = house.parameters.leadership;
    const float each = house.leaders.hours[0] / 15.0F;
    EXPECT_NEAR(house.people.fixed[0], 0.2F * each / (0.2F * each + p.half), 1e-5F);
    EXPECT_NEAR(house.people.checking[0], 0.3F * each / (0.3F * each + p.coaching_half), 1e-5F);
}

TEST(LeadersThemselves, DevelopingComesFirstThenFixingThenChecking) {
    const auto shares = [](float develop, float fix) {
        SmallInstitution house;
        house.parameters.leaders.develop = develop;
        house.parameters.leaders.fix = fix;
        house.live(plan_leaders_week);
        return std::pair{house.people.fixed[0], house.people.checking[0]};
    };
    EXPECT_EQ(shares(1.0F, 0.5F), (std::pair{0.0F, 0.0F}));
    EXPECT_EQ(shares(0.8F, 1.0F).second, 0.0F);
    EXPECT_NEAR(shares(0.8F, 1.0F).first, shares(0.8F, 0.2F).first, 1e-6F);
    EXPECT_EQ(shares(0.5F, 0.0F).first, 0.0F);
    EXPECT_GT(shares(0.5F, 0.0F).second, shares(0.5F, 0.4F).second);
}

TEST(LeadersThemselves, WhatIsSavedOnAdministrationLandsOnTheirDesks) {
    const auto hours = [](float saved) {
        SmallInstitution house;
        house.environment.administration_cut = saved;
        house.live(plan_leaders_week);
        return house.leaders.hours[0];
    };
    EXPECT_NEAR(hours(0.0F) - hours(0.05F), 0.05F * Parameters{}.leadership.hours_from_savings, 1e-4F);
    EXPECT_EQ(hours(1.0F), Parameters{}.leadership.least_hours);
}

TEST(LeadersThemselves, ALeaderForWhomTheTopHasNoTimeIsLessBrave) {
    const auto courage = [](float admin_hours, float attention) {
        return planned(&People::leader_courage, [=](SmallInstitution& house) {
            house.parameters.top_leader.admin_hours = admin_hours;
            house.environment.attention = attention;
        });
    };
    const Parameters d;
    EXPECT_NEAR(courage(37.0F, 0.0F), d.leaders.courage_mean - d.top_leader.backing, 1e-6F);
    EXPECT_NEAR(courage(0.0F, 10.0F), courage(37.0F, 0.0F), 1e-6F) << "the press can take all of the hours";
    EXPECT_GT(courage(10.0F, 0.0F), courage(30.0F, 0.0F));
    EXPECT_GT(courage(10.0F, 0.0F), courage(10.0F, 1.0F));
    EXPECT_LT(courage(0.0F, 0.0F), d.leaders.courage_mean);
}

TEST(LeadersThemselves, ALeaderIsHalfBackedByAnHourAWeek) {
    const float courage = planned(&People::leader_courage, [](SmallInstitution& house) {
        house.environment.rules = 0.0F;
        house.parameters.top_leader.admin_hours = 35.0F;  // two hours for two leaders
    });
    const Parameters d;
    EXPECT_NEAR(courage, d.leaders.courage_mean - 0.5F * d.top_leader.backing, 1e-5F);
}

TEST(LeadersThemselves, ALargeHouseHasSeveralLeadersAtTheTop) {
    const auto courage = [](std::size_t employees) {
        SmallInstitution house(employees);
        house.live(plan_leaders_week);
        return house.people.leader_courage[0];
    };
    EXPECT_GT(courage(30), courage(120));
    EXPECT_EQ(courage(120), courage(1200)) << "eight leaders share one above them";
}

}  // namespace
}  // namespace raaderum
