// Two leaders who lead as a pair share hours and strain, and one stands in for the other; and what happens to leaders is noted down.

#include "event_in.hpp"
#include "interventions/apply_events.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum {
namespace {

/// A house whose leaders stay but for what a test does to them.
struct HouseOfPairs : SmallInstitution {
    explicit HouseOfPairs(float pair, std::size_t positions = 30) : SmallInstitution(positions) {
        parameters.institution.leader_pair = pair;
        parameters.leader_life.leaving = 0.0F;
        parameters.absence.long_spell = 0.0F;
    }
};

TEST(LeaderPairs, ShareTheirHoursAndAddNone) {
    const auto hours = [](float pair) {
        HouseOfPairs house(pair);
        house.leaders.absence_left[0] = 3.0F;
        house.live(plan_leaders_week);
        EXPECT_NEAR(house.total(house.people.talks) * house.parameters.institution.weekly_hours,
                    house.leaders.hours[0] + house.leaders.hours[1], 1e-3F);
        return std::pair(house.leaders.hours[0], house.leaders.hours[1]);
    };
    const auto [ill, here] = hours(0.0F);
    const auto [one, other] = hours(1.0F);
    EXPECT_LT(ill, here);
    EXPECT_NEAR(one, other, 1e-4F);
    EXPECT_NEAR(one + other, ill + here, 1e-4F);
    EXPECT_NEAR(hours(0.5F).first, 0.5F * (ill + one), 1e-4F);
}

TEST(LeaderPairs, TheOneWhoIsThereLeadsBothTeams) {
    const auto led_by = [](float pair, bool both_away) {
        HouseOfPairs house(pair);
        house.leaders.courage_deviation[1] = 1.0F;
        house.leaders.hardness_deviation[1] = 1.0F;
        house.leaders.present[0] = 0.0F;
        if (both_away) house.leaders.present[1] = 0.0F;
        house.live(plan_leaders_week);
        EXPECT_EQ(house.people.leaderless[20], both_away ? 1.0F : 0.0F);
        if (pair > 0.0F && !both_away) {
            EXPECT_NEAR(house.people.leader_courage[0], house.people.leader_courage[20], 1e-6F);
            EXPECT_NEAR(house.people.hardness[0], house.people.hardness[20], 1e-6F);
        } else {
            EXPECT_LT(house.people.leader_courage[0], house.people.leader_courage[20]);
        }
        return house.people.leaderless[0];
    };
    EXPECT_EQ(led_by(0.0F, false), 1.0F);
    EXPECT_EQ(led_by(1.0F, false), 0.0F);
    EXPECT_EQ(led_by(1.0F, true), 1.0F) << "nobody can stand in";
}

TEST(LeaderPairs, WhileBothAreThereEachLeadsTheirOwnTeam) {
    HouseOfPairs single(0.0F);
    HouseOfPairs pair(1.0F);
    for (SmallInstitution* house : {static_cast<SmallInstitution*>(&single), static_cast<SmallInstitution*>(&pair)}) {
        house->leaders.courage_deviation[0] = 1.0F;
        house->live(plan_leaders_week);
    }
    EXPECT_EQ(single.people.leader_courage[0], pair.people.leader_courage[0]);
    EXPECT_EQ(single.people.leader_courage[20], pair.people.leader_courage[20]);
}

TEST(LeaderPairs, BearStrainInCommonWhileBothAreThere) {
    const auto strain = [](float pair, bool ill) {
        HouseOfPairs house(pair);
        house.leaders.strain[0] = 0.6F;
        house.leaders.strain[1] = 0.3F;
        if (ill) house.leaders.absence_left[1] = 3.0F;
        house.live(bear_leadership);
        return std::pair(house.leaders.strain[0], house.leaders.strain[1]);
    };
    const auto single = strain(0.0F, false);
    const auto pair = strain(1.0F, false);
    EXPECT_GT(single.first, single.second);
    EXPECT_NEAR(pair.first, pair.second, 1e-6F);
    EXPECT_NEAR(pair.first + pair.second, single.first + single.second, 1e-6F);
    EXPECT_EQ(strain(1.0F, true), single) << "who is ill bears nothing for the other";
}

TEST(LeaderPairs, HalfOfTheTrustStaysWhenOneIsReplaced) {
    const auto trust = [](float pair) {
        HouseOfPairs house(pair);
        set_all(house.people.trust_in_leader, 0.9F);
        set_all(house.people.trust_from_leader, 0.9F);
        empty_place(house.leaders, 0, 1.0F);
        house.live(change_leaders);
        EXPECT_EQ(house.leaders.present[0], 1.0F);
        EXPECT_EQ(house.people.trust_in_leader[20], 0.9F);
        return std::pair(house.people.trust_in_leader[3], house.people.trust_from_leader[3]);
    };
    const auto [in, from] = trust(0.0F);
    const auto [in_pair, from_pair] = trust(1.0F);
    EXPECT_LT(in, 0.9F);
    EXPECT_NEAR(in_pair, 0.5F * (in + 0.9F), 1e-6F);
    EXPECT_NEAR(from_pair, 0.5F * (from + 0.9F), 1e-6F);
}

TEST(LeaderPairs, TheLastOfAnOddNumberLeadsAlone) {
    const auto last = [](float pair) {
        HouseOfPairs house(pair, 45);
        house.leaders.present[2] = 0.0F;
        house.live(plan_leaders_week);
        EXPECT_EQ(house.people.leaderless[40], 1.0F);
        return house.leaders.hours[2];
    };
    EXPECT_EQ(last(1.0F), last(0.0F));
}

TEST(LeadersCareers, AreNotedDownWithTheNumberOfTheTeam) {
    HouseOfPairs house(0.0F);
    Event leaves = event_of(interventions::leader_leaves, 0);
    set_value(leaves, "team", 2.0F);
    set_value(leaves, "vacant_weeks", 3.0F);
    const std::vector<Event> events{leaves};
    apply_events(house.institution, events, house.in_week(0));
    for (Week week = 0; week != 5; ++week) house.live(change_leaders, week);
    ASSERT_EQ(house.happened(HappeningKind::leader_left), 1);
    ASSERT_EQ(house.happened(HappeningKind::leader_appointed), 1);
    EXPECT_EQ(house.happened(HappeningKind::leader_fell_ill), 0);
    for (const Happening& each : house.happenings) {
        if (each.kind == leaves.kind) continue;
        EXPECT_EQ(each.value, 2.0F);
        EXPECT_EQ(each.position, PositionId{15}) << "the first of the second team";
        EXPECT_EQ(each.week, each.kind == HappeningKind::leader_left ? 0 : 2);
    }
    house.parameters.absence.long_spell = 2.0F;  // a chance that is certain
    house.live(change_leaders, 6);
    EXPECT_EQ(house.happened(HappeningKind::leader_fell_ill), 2);
}

TEST(Tiers, EachHandsOnTheSamePartOfWhatReachesIt) {
    SmallInstitution house;
    const float one = mandate_given(house.institution);
    const float handed_on = 1.0F - kept_above(house.institution);
    ASSERT_LT(handed_on, 1.0F);
    house.parameters.institution.tiers = 3;
    EXPECT_NEAR(mandate_given(house.institution), one * handed_on * handed_on, 1e-6F);
}

}  // namespace
}  // namespace raaderum
