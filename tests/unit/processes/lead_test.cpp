// What leadership time does, and for how long.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <array>

namespace raaderum {
namespace {

TEST(Lead, TheWeakestCornerGetsMostOfTheLift) {
    SmallInstitution house;
    set_all(house.people.closeness, 1.0F);  // no misjudgement
    set_all(house.people.coaching, 0.6F);
    house.people.competence[0] = 0.2F;
    house.people.buy_in[1] = 0.2F;
    house.people.courage[2] = 0.2F;
    house.live(lead);
    const auto& people = house.people;
    EXPECT_GT(people.lift_competence[0], 3.0F * people.lift_buy_in[0]);
    EXPECT_GT(people.lift_buy_in[1], 3.0F * people.lift_courage[1]);
    EXPECT_GT(people.lift_courage[2], 3.0F * people.lift_competence[2]);
}

TEST(Lead, ADistantLeaderDevelopsTheCornerThatLooksWeakest) {
    const auto lift = [](float impression, float closeness) {
        SmallInstitution house;
        set_all(house.people.coaching, 0.6F);
        set_all(house.people.closeness, closeness);
        house.people.misjudged_competence[0] = impression;
        house.people.misjudged_buy_in[1] = impression;
        house.people.misjudged_courage[2] = impression;
        house.live(lead);
        return std::array{house.people.lift_competence[0], house.people.lift_buy_in[1], house.people.lift_courage[2]};
    };
    for (std::size_t corner = 0; corner != 3; ++corner) {
        EXPECT_LT(lift(1.0F, 0.2F)[corner], lift(-1.0F, 0.2F)[corner]) << "what looks strong is left alone";
        EXPECT_EQ(lift(1.0F, 1.0F)[corner], lift(-1.0F, 1.0F)[corner]);
    }
}

TEST(Lead, TheLiftIsDividedAmongTheCornersAndNeverMultiplied) {
    SmallInstitution house;
    set_all(house.people.coaching, 3.0F);
    house.live_for(500, lead);
    for (std::size_t i = 0; i != 30; ++i) {
        const float whole =
            house.people.lift_competence[i] + house.people.lift_buy_in[i] + house.people.lift_courage[i];
        EXPECT_GT(whole, 0.0F);
        EXPECT_LE(whole, 1.0F + 1e-6F);
    }
}

TEST(Lead, ThoseWhoLackNothingAreLiftedNowhere) {
    SmallInstitution house;
    set_all(house.people.coaching, 0.6F);
    set_all(house.people.closeness, 1.0F);
    for (Column<float>* corner : {&house.people.competence, &house.people.buy_in, &house.people.courage}) {
        set_all(*corner, 1.0F);
    }
    house.live(lead);
    for (const Column<float>* lift :
         {&house.people.lift_competence, &house.people.lift_buy_in, &house.people.lift_courage}) {
        for (std::size_t i = 0; i != 30; ++i) EXPECT_EQ((*lift)[i], 0.0F);
    }
}

TEST(Lead, LeadersWithoutHoursLiftNobodyInTheLongRun) {
    SmallInstitution house;
    set_all(house.people.coaching, 0.0F);
    house.live_for(2000, lead);
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_NEAR(house.people.direct_effect[i] + house.people.peer_effect[i] + house.people.frames[i], 0.0F, 1e-6F);
        EXPECT_NEAR(house.people.lift_competence[i], 0.0F, 1e-6F);
    }
}

TEST(Lead, DirectLeadershipIsGoneFirstAndFramesKeepWorking) {
    SmallInstitution house;
    set_all(house.people.coaching, 1.0F);
    house.live_for(300, lead);
    const float direct = house.people.direct_effect[0];
    const float peers = house.people.peer_effect[0];
    const float frames = house.people.frames[0];
    ASSERT_GT(direct * peers * frames, 0.0F);
    set_all(house.people.coaching, 0.0F);
    house.live(lead);
    EXPECT_EQ(house.people.direct_effect[0], 0.0F);
    house.live_for(11, lead);
    const float peers_left = house.people.peer_effect[0] / peers;
    const float frames_left = house.people.frames[0] / frames;
    EXPECT_GT(peers_left, 0.1F);
    EXPECT_GT(frames_left, peers_left);
    EXPECT_GT(frames_left, 0.8F);
}

TEST(Lead, PeopleCoupleOnInTrustJusticeMeaningAndLegitimacyAndLessWhenTired) {
    const auto coupling = [](float trust, float justice, float motivation, float legitimacy, float fatigue) {
        SmallInstitution house;
        set_all(house.people.trust_in_leader, trust);
        set_all(house.people.justice, justice);
        set_all(house.people.motivation, motivation);
        house.environment.legitimacy = legitimacy;
        house.environment.fatigue = fatigue;
        house.live(lead);
        return house.people.coupling_on[0];
    };
    const float usual = coupling(0.6F, 0.6F, 0.6F, 0.5F, 0.2F);
    EXPECT_GT(coupling(0.8F, 0.6F, 0.6F, 0.5F, 0.2F), usual);
    EXPECT_GT(coupling(0.6F, 0.8F, 0.6F, 0.5F, 0.2F), usual);
    EXPECT_GT(coupling(0.6F, 0.6F, 0.8F, 0.5F, 0.2F), usual);
    EXPECT_GT(coupling(0.6F, 0.6F, 0.6F, 0.7F, 0.2F), usual);
    EXPECT_LT(coupling(0.6F, 0.6F, 0.6F, 0.5F, 0.8F), usual);
}

TEST(Lead, FramesGrowOnlyWherePeopleCoupleOn) {
    const auto frames_after = [](float trust) {
        SmallInstitution house;
        set_all(house.people.coaching, 0.6F);
        set_all(house.people.trust_in_leader, trust);
        set_all(house.people.justice, trust);
        set_all(house.people.motivation, trust);
        house.live_for(500, lead);
        return house.people.frames[0];
    };
    EXPECT_GT(frames_after(0.8F), 5.0F * frames_after(0.1F));
}

TEST(Lead, DirectLeadershipReachesAllWhoCoupleOnAtOnceAndNobodyElse) {
    const auto direct_after = [](float midpoint) {
        SmallInstitution house;
        house.parameters.leadership.coupling_slope = 25.0F;
        house.parameters.leadership.coupling_midpoint = midpoint;
        set_all(house.people.coaching, 0.8F);
        house.live(lead);
        return house.people.direct_effect[0];
    };
    const auto p = Parameters{};
    const float hours = 0.8F * p.leaders.style_interventionist;
    EXPECT_NEAR(direct_after(-2.0F), hours / (hours + p.leadership.half), 1e-4F);
    EXPECT_NEAR(direct_after(3.0F), 0.0F, 1e-4F);
}

TEST(Lead, LeadershipThroughPeersIsCarriedByTrustInResourcePersons) {
    const auto peers_after = [](float trust) {
        SmallInstitution house;
        set_all(house.people.coaching, 0.6F);
        set_all(house.people.resource_access, trust);
        house.live_for(200, lead);
        return house.people.peer_effect[0];
    };
    EXPECT_NEAR(peers_after(0.0F), 0.0F, 1e-5F);
    EXPECT_NEAR(peers_after(0.8F) / peers_after(0.4F), 2.0F, 1e-3F);
}

TEST(Lead, AVacantPositionDoesNotShapeTheTeamsFrames) {
    const auto frames_after = [](float predecessors_trust) {
        SmallInstitution house;
        set_all(house.people.coaching, 0.6F);
        empty_position(house.institution, 4);
        house.people.trust_in_leader[4] = predecessors_trust;
        house.live_for(20, lead);
        return house.people.frames[0];
    };
    EXPECT_EQ(frames_after(0.0F), frames_after(1.0F));
}

}  // namespace
}  // namespace raaderum
