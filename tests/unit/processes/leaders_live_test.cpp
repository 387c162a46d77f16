// Leaders are people: leading strains and motivates them, they fall ill, leave and are replaced.

#include "interventions/apply_events.hpp"
#include "interventions/kinds.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace raaderum {
namespace {

/// A house whose leaders stand where leaders ordinarily stand.
void settle_leaders(SmallInstitution& house) {
    const auto& o = house.parameters.ordinary;
    house.environment.pressure = o.leaders_pressure;
    set_all(house.leaders.mandate, o.mandate);
    set_all(house.leaders.tenure, 500.0F);
    set_all(house.people.trust_from_leader, o.trust_from_leader);
}

std::pair<float, float> strain_and_motivation_after(const std::function<void(SmallInstitution&)>& change,
                                                    int weeks = 1) {
    SmallInstitution house;
    settle_leaders(house);
    change(house);
    house.live_for(weeks, bear_leadership);
    return {house.leaders.strain[0], house.leaders.motivation[0]};
}

TEST(LeadersLive, AnOrdinaryLeaderStaysAsTheyAre) {
    const auto [strain, motivation] = strain_and_motivation_after([](SmallInstitution&) {}, 260);
    EXPECT_NEAR(strain, Parameters{}.ordinary.leader_strain, 1e-5F);
    EXPECT_NEAR(motivation, Parameters{}.ordinary.leader_motivation, 1e-5F);
}

TEST(LeadersLive, PressureDistanceAndFrustrationStrainAndOtherLeadersRelieve) {
    const float before = strain_and_motivation_after([](SmallInstitution&) {}).first;
    const auto strain = [](const std::function<void(SmallInstitution&)>& change) {
        return strain_and_motivation_after(change).first;
    };
    EXPECT_GT(strain([](SmallInstitution& house) { house.environment.pressure += 0.2F; }), before);
    EXPECT_GT(strain([](SmallInstitution& house) { set_all(house.people.closeness, 0.2F); }), before);
    EXPECT_GT(strain([](SmallInstitution& house) { set_all(house.people.frustration, 0.6F); }), before);
    EXPECT_LT(strain([](SmallInstitution& house) { house.parameters.leaders.peer_support = 1.0F; }), before);
}

TEST(LeadersLive, LeewayOfTheirOwnAndAMotivatedTeamMotivateAndStrainDoesNot) {
    const float before = strain_and_motivation_after([](SmallInstitution&) {}).second;
    const auto motivation = [](const std::function<void(SmallInstitution&)>& change) {
        return strain_and_motivation_after(change).second;
    };
    EXPECT_GT(motivation([](SmallInstitution& house) { set_all(house.leaders.mandate, 0.9F); }), before);
    EXPECT_GT(motivation([](SmallInstitution& house) { set_all(house.people.motivation, 0.9F); }), before);
    EXPECT_LT(motivation([](SmallInstitution& house) { set_all(house.leaders.strain, 0.8F); }), before);
}

TEST(LeadersLive, TrustInTheTeamGivesCourageAndStrainTakesIt) {
    const auto courage = [](const std::function<void(SmallInstitution&)>& change) {
        SmallInstitution house;
        settle_leaders(house);
        change(house);
        house.live(plan_leaders_week);
        return house.leaders.courage[0];
    };
    const float before = courage([](SmallInstitution&) {});
    const auto& p = Parameters{}.leader_life;
    EXPECT_NEAR(courage([](SmallInstitution& house) { set_all(house.leaders.strain, 0.48F); }),
                before - 0.1F * p.courage_from_strain, 1e-6F);
    EXPECT_GT(courage([](SmallInstitution& house) { set_all(house.people.trust_from_leader, 0.95F); }), before);
}

TEST(LeadersLive, WhileALeaderIsAwayOthersGivePartOfTheHours) {
    const auto hours = [](const std::function<void(SmallInstitution&)>& change) {
        SmallInstitution house;
        settle_leaders(house);
        change(house);
        house.live(plan_leaders_week);
        return std::pair(house.leaders.hours[0], house.people.leaderless[0]);
    };
    const float acting = Parameters{}.leader_life.acting;
    const float present = hours([](SmallInstitution&) {}).first;
    const auto vacant = hours([](SmallInstitution& house) { empty_place(house.leaders, 0, 9.0F); });
    const auto ill = hours([](SmallInstitution& house) { house.leaders.absence_left[0] = 3.0F; });
    EXPECT_NEAR(vacant.first, acting * present, 1e-5F);
    EXPECT_EQ(ill.first, vacant.first);
    EXPECT_EQ(vacant.second, 1.0F);
}

TEST(LeadersLive, TheNewlyAppointedDoLessWithTheirHours) {
    const auto effectiveness = [](float tenure) {
        SmallInstitution house;
        settle_leaders(house);
        set_all(house.leaders.tenure, tenure);
        house.live(plan_leaders_week);
        return house.leaders.effectiveness[0];
    };
    EXPECT_NEAR(effectiveness(0.0F) / effectiveness(500.0F), 1.0F - Parameters{}.leader_life.new_lacks, 1e-5F);
    EXPECT_EQ(effectiveness(26.0F), effectiveness(500.0F));
}

TEST(LeadersLive, ALeaderWhoLeavesIsReplacedByAnotherWhoKnowsNobody) {
    SmallInstitution house;
    settle_leaders(house);
    house.parameters.leader_life.leaving = 0.0F;
    Event leaves = event_of(interventions::leader_leaves, 0);
    set_value(leaves, "team", 1.0F);
    set_value(leaves, "vacant_weeks", 5.0F);
    const std::vector<Event> events{leaves};
    set_all(house.people.trust_in_leader, 0.9F);
    apply_events(house.institution, events, house.in_week(0));
    EXPECT_EQ(house.leaders.present[0], 0.0F);
    EXPECT_EQ(house.leaders.present[1], 1.0F) << "the leader of the first team leaves, and no other";
    const float before = house.leaders.courage_deviation[0];
    int vacant = 0;
    for (Week week = 0; week != 20 && house.leaders.present[0] == 0.0F; ++week, ++vacant)
        house.live(change_leaders, week);
    EXPECT_EQ(vacant, 5);
    EXPECT_NE(house.leaders.courage_deviation[0], before);
    EXPECT_EQ(house.leaders.tenure[0], 0.0F);
    EXPECT_LT(house.people.trust_in_leader[0], 0.8F);
    EXPECT_EQ(house.people.trust_in_leader[20], 0.9F);
}

TEST(LeadersLive, LeadersLeaveAsOftenAsTheirHazardSays) {
    // 2 leaders for 4000 weeks; false alarms below one in 10,000 (four standard deviations of a binomial count).
    SmallInstitution house;
    settle_leaders(house);
    house.parameters.leader_life.vacancy_mean = 0.0F;
    house.parameters.leader_life.leaving = 0.52F;
    int left = 0;
    for (Week week = 0; week != 4000; ++week) {
        house.live(change_leaders, week);
        for (std::size_t leader = 0; leader != 2; ++leader) left += house.leaders.present[leader] == 0.0F ? 1 : 0;
    }
    constexpr double expected = 8000.0 * 0.01;
    EXPECT_NEAR(left, expected, 4.0 * std::sqrt(expected));
}

TEST(LeadersLive, SwitchedOffNothingMovesThem) {
    SmallInstitution house;
    settle_leaders(house);
    house.mechanisms.leaders_live = false;
    house.parameters.leader_life.leaving = 0.6F;
    set_all(house.people.frustration, 0.9F);
    for (Week week = 0; week != 200; ++week) {
        house.live(bear_leadership, week);
        house.live(change_leaders, week);
    }
    EXPECT_EQ(house.leaders.strain[0], Parameters{}.ordinary.leader_strain);
    EXPECT_EQ(house.leaders.present[0], 1.0F);
    EXPECT_EQ(house.leaders.generation[0], 0U);
}

}  // namespace
}  // namespace raaderum
