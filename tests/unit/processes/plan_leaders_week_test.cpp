// Leaders' hours, closeness, and the urge to control.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(PlanLeadersWeek, HoursAreWhatAdministrationReportingAndPruningLeave) {
    SmallInstitution house;
    house.parameters.leaders.admin_hours = 10.0F;
    house.parameters.leaders.rule_pruning = 2.0F;
    house.parameters.leadership.hours_from_rules = 6.0F;
    house.environment.rules = 0.5F;
    house.live(plan_leaders_week);  // teams of 15, at which administration is as declared
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        EXPECT_NEAR(house.leaders.hours[leader], 37.0F - 10.0F - 3.0F - 2.0F, 1e-4F);
    }
}

TEST(PlanLeadersWeek, SomeLeadershipRemainsWhateverIsAsked) {
    SmallInstitution house;
    house.parameters.leaders.admin_hours = 36.0F;
    house.environment.rules = 1.0F;
    house.live(plan_leaders_week);
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        EXPECT_EQ(house.leaders.hours[leader], house.parameters.leadership.least_hours);
    }
}

TEST(PlanLeadersWeek, AWiderSpanMakesLeadersMoreDistant) {
    const auto closeness_at = [](std::size_t employees) {  // led by ceil(employees / 15)
        SmallInstitution house(employees);
        house.live(plan_leaders_week);
        return house.people.closeness[0];
    };
    EXPECT_GT(closeness_at(16), closeness_at(30));  // teams of 8 and of 15
    EXPECT_GT(closeness_at(2), closeness_at(15));
}

TEST(PlanLeadersWeek, ClosenessIsHalfAtItsHalfAndNeverWhole) {
    SmallInstitution house;
    house.live(plan_leaders_week);
    const float hours_for_each = house.leaders.hours[0] / 15.0F;
    house.parameters.delegation.closeness_half = hours_for_each;
    house.live(plan_leaders_week);
    EXPECT_NEAR(house.people.closeness[0], 0.5F, 1e-6F);
    house.parameters.delegation.closeness_half = 0.1F;
    house.live(plan_leaders_week);
    EXPECT_LT(house.people.closeness[0], 1.0F);
}

TEST(PlanLeadersWeek, WithoutPressureTheUrgeIsTheDisposition) {
    SmallInstitution house;
    house.parameters.leaders.control_disposition = 0.35F;
    house.environment.pressure = 0.0F;
    house.live(plan_leaders_week);
    for (std::size_t i = 0; i != house.people.positions; ++i)
        EXPECT_NEAR(house.people.urge_to_control[i], 0.35F, 1e-6F);
    house.environment.letting_go = 0.4F;
    house.live(plan_leaders_week);
    EXPECT_NEAR(house.people.urge_to_control[0], 0.35F * 0.6F, 1e-6F);
}

TEST(PlanLeadersWeek, CourageDampsThePressureThatLeadersPassOn) {
    SmallInstitution house;
    house.environment.pressure = 0.8F;
    house.leaders.courage_deviation[0] = 2.0F;
    house.leaders.courage_deviation[1] = -2.0F;
    house.live(plan_leaders_week);
    EXPECT_GT(house.leaders.courage[0], house.leaders.courage[1]);
    EXPECT_LT(house.people.urge_to_control[0], house.people.urge_to_control[29]);
    EXPECT_GT(house.people.urge_to_control[0], house.parameters.leaders.control_disposition);
    EXPECT_LE(house.people.urge_to_control[29], 1.0F);
}

TEST(PlanLeadersWeek, TheUrgeToControlIsWhatDispositionLeavesOpenTimesFeltPressure) {
    SmallInstitution house;
    house.mechanisms.top_leader = false;  // nobody above to miss
    house.parameters.leaders.courage_mean = 0.5F;
    house.parameters.leaders.courage_sd = 0.2F;
    house.leaders.courage_deviation[0] = 1.5F;
    house.environment.pressure = 0.5F;
    house.live(plan_leaders_week);
    EXPECT_NEAR(house.leaders.courage[0], 0.8F, 1e-6F);
    const auto& p = house.parameters.delegation;
    const float disposition = house.parameters.leaders.control_disposition;
    const float felt = 0.5F * (1.0F - p.courage_damps * 0.8F);
    EXPECT_NEAR(house.people.urge_to_control[0], disposition + (1.0F - disposition) * p.pressure_to_control * felt,
                1e-6F);
}

TEST(PlanLeadersWeek, CoachingIsTheShareOfHoursSpentOnDevelopingPeople) {
    SmallInstitution house;
    house.parameters.leaders.develop = 0.25F;
    house.live(plan_leaders_week);
    EXPECT_NEAR(house.people.coaching[0], 0.25F * house.leaders.hours[0] / 15.0F * house.leaders.effectiveness[0],
                1e-5F);
    house.parameters.leaders.develop = 0.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.people.coaching[0], 0.0F);
    EXPECT_EQ(house.people.coaching_felt[0], 0.0F);
    EXPECT_GT(house.people.talks[0], 0.0F) << "checking takes employees' hours too";
}

TEST(PlanLeadersWeek, EveryoneInATeamHasTheSameLeader) {
    SmallInstitution house;
    house.leaders.courage_deviation[0] = 1.0F;
    house.live(plan_leaders_week);
    for (std::size_t i = 0; i != 15; ++i) EXPECT_EQ(house.people.leader_courage[i], house.leaders.courage[0]);
    for (std::size_t i = 15; i != 30; ++i) EXPECT_EQ(house.people.leader_courage[i], house.leaders.courage[1]);
    EXPECT_NE(house.people.leader_courage[14], house.people.leader_courage[15]);
}

}  // namespace
}  // namespace raaderum
