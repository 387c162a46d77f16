// What stops when a mechanism is switched off: leadership, learning, motives, trust and careers. Each test holds the
// mechanism's own sentence in model/mechanisms.def against the phase that it acts in.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(SwitchedOff, LeadershipToCorners_NoCornerIsLifted) {
    SmallInstitution house;
    house.mechanisms.leadership_to_corners = false;
    set_all(house.people.coaching, 2.0F);
    house.people.competence[0] = 0.1F;
    house.live_for(50, lead);
    for (const Column<float>* lift :
         {&house.people.lift_competence, &house.people.lift_buy_in, &house.people.lift_courage}) {
        EXPECT_EQ(house.total(*lift), 0.0F);
    }
}

// Without lifted corners there is also no loss from corners that are lifted less than usual.
TEST(SwitchedOff, LeadershipToCorners_NobodyIsWorseOffThanAnOrdinaryTeamForIt) {
    SmallInstitution house;
    house.mechanisms.leadership_to_corners = false;
    set_all(house.people.coupling_on, 1.0F);
    house.environment.involvement = house.parameters.ordinary.voice;
    house.parameters.ordinary.help = 0.0F;
    house.mechanisms.reflexivity = false;
    house.live(lead);
    set_all(house.people.coupling_on, 1.0F);
    for (Week week = 0; week != 500; ++week) {
        house.live(learn, week);
        house.live(form_buy_in, week);
        house.live(gather_courage, week);
    }
    EXPECT_NEAR(house.people.buy_in[0], house.people.buy_in_disposition[0], 2e-3F);
    EXPECT_NEAR(house.people.courage[0], house.people.courage_disposition[0], 2e-3F);
    EXPECT_NEAR(house.people.competence[0], house.people.potential[0], 2e-3F);
}

TEST(SwitchedOff, CouplingOn_LeadershipWorksEquallyOnAll) {
    SmallInstitution house;
    house.mechanisms.coupling_on = false;
    house.people.trust_in_leader[0] = 0.0F;
    house.people.motivation[1] = 1.0F;
    house.live(lead);
    for (std::size_t i = 0; i != 30; ++i) EXPECT_EQ(house.people.coupling_on[i], house.people.coupling_on[29]);
}

TEST(SwitchedOff, Learning_CompetenceStaysAsItIs) {
    SmallInstitution house;
    house.mechanisms.learning = false;
    house.people.potential[0] = 0.9F;
    house.people.potential[1] = 0.1F;
    const auto before = house.people.competence;
    house.live_for(100, learn);
    EXPECT_EQ(house.people.competence, before);
}

TEST(SwitchedOff, Reflexivity_ItStaysAsItIs) {
    SmallInstitution house;
    house.mechanisms.reflexivity = false;
    house.parameters.institution.reflection_share = 0.0F;
    const auto before = house.people.reflexivity;
    house.live_for(100, learn);
    EXPECT_EQ(house.people.reflexivity, before);
}

TEST(SwitchedOff, CrowdingOut_ControlNoLongerCostsBuyInAndMotivation) {
    SmallInstitution house;
    house.mechanisms.crowding_out = false;
    house.people.felt_control[0] = 0.9F;
    house.people.felt_control[1] = 0.0F;
    house.live(form_buy_in);
    house.live(bear_the_work);
    EXPECT_EQ(house.people.buy_in[0], house.people.buy_in[1]);
    EXPECT_EQ(house.people.motivation[0], house.people.motivation[1]);
}

TEST(SwitchedOff, FrustrationSpread_MoodsAreNotCatching) {
    SmallInstitution house;
    house.mechanisms.frustration_spread = false;
    house.people.colleagues_frustration[0] = 1.0F;
    house.people.colleagues_frustration[1] = 0.0F;
    house.live(bear_the_work);
    EXPECT_EQ(house.people.frustration[0], house.people.frustration[1]);
}

TEST(SwitchedOff, GuardedTalk_TalkBecomesOpenAndStaysSo) {
    SmallInstitution house;
    house.mechanisms.guarded_talk = false;
    set_all(house.people.trust_in_colleagues, 0.0F);
    set_all(house.people.trust_in_leader, 0.0F);
    house.live_for(200, judge_fairness);
    EXPECT_NEAR(house.total(house.people.guardedness), 0.0F, 1e-5F);
}

TEST(SwitchedOff, Inequity_UnevenLeewayOffendsNobody) {
    SmallInstitution house;
    house.mechanisms.inequity = false;
    house.people.inequity[0] = 0.8F;
    house.people.inequity[1] = 0.0F;
    house.live(judge_fairness);
    EXPECT_EQ(house.people.justice[0], house.people.justice[1]);
}

TEST(SwitchedOff, TrustDynamics_TrustStaysAsItIs) {
    SmallInstitution house;
    house.mechanisms.trust_dynamics = false;
    set_all(house.people.felt_control, 1.0F);
    set_all(house.people.misuse_odds, 1.0F);
    house.parameters.misfortune.detection = 1.0F;
    house.parameters.careers.leaving = 0.0F;
    house.environment.to_close = 1;
    house.environment.layoff_wait = 1;
    const auto ties = house.institution.trust;
    const auto up = house.people.trust_in_leader;
    const auto down = house.people.trust_from_leader;
    for (const Phase phase : {suffer_misfortune, revise_trust, come_and_go}) house.live(phase);
    EXPECT_EQ(house.environment.laid_off, 1);
    EXPECT_EQ(house.institution.trust, ties);
    EXPECT_EQ(house.people.trust_in_leader, up);
    EXPECT_EQ(house.people.trust_from_leader, down);
}

TEST(SwitchedOff, SuccessFeedsTrust_SuccessAndFailureMoveNoLeadersTrust) {
    SmallInstitution house;
    house.mechanisms.success_feeds_trust = false;
    house.people.success[0] = 1.0F;
    house.people.failure[1] = 1.0F;
    house.live(revise_trust);
    EXPECT_EQ(house.people.trust_from_leader[0], house.people.trust_from_leader[2]);
    EXPECT_EQ(house.people.trust_from_leader[1], house.people.trust_from_leader[2]);
}

TEST(SwitchedOff, Decoupling_WordsWithoutDeedsCostNothing) {
    SmallInstitution words;
    SmallInstitution nothing;
    words.mechanisms.decoupling = nothing.mechanisms.decoupling = false;
    words.environment.hollow_words = 0.8F;
    words.live(revise_trust);
    nothing.live(revise_trust);
    EXPECT_EQ(words.people.trust_in_leader, nothing.people.trust_in_leader);
}

TEST(SwitchedOff, Leaving_NobodyLeavesOfTheirOwnWill) {
    SmallInstitution house;
    house.mechanisms.leaving = false;
    house.parameters.careers.leaving = 0.6F;
    set_all(house.people.strain, 1.0F);
    house.live_for(520, come_and_go);
    EXPECT_EQ(house.happened(HappeningKind::employee_left), 0);
    EXPECT_EQ(house.filled(), 30U);
}

TEST(SwitchedOff, Absence_NobodyFallsIll) {
    SmallInstitution house;
    house.mechanisms.absence = false;
    set_all(house.people.strain, 1.0F);
    set_all(house.people.frailty, 5.0F);
    for (Week week = 0; week != 200; ++week) {
        house.live(come_and_go, week);
        EXPECT_EQ(house.total(house.people.absence_left), 0.0F);
    }
}

TEST(SwitchedOff, TrustAsymmetry_WhatIsWonInAWeekIsLostInAWeek) {
    SmallInstitution house;
    house.mechanisms.trust_asymmetry = false;
    auto& p = house.parameters.trust;
    p.colleague_base = p.colleague_wear = 0.3F;
    p.colleague_from_help = p.colleague_from_success = p.colleague_from_frustration = p.colleague_from_guarded = 0.0F;
    p.colleague_from_failure = p.colleague_from_pressure = 0.0F;
    house.parameters.institution.reflection_share = 0.0F;
    set_all(house.people.guardedness, 0.0F);
    set_all(house.institution.trust, 0.5F);
    house.live(revise_trust);
    for (const float trust : house.institution.trust) EXPECT_NEAR(trust, 0.5F, 1e-6F);
}

TEST(SwitchedOff, Autonomy_LeewayMotivatesNobody) {
    SmallInstitution house;
    house.mechanisms.autonomy = false;
    house.people.leeway_used[0] = 0.9F;
    house.people.leeway_used[1] = 0.1F;
    house.live(bear_the_work);
    EXPECT_EQ(house.people.motivation[0], house.people.motivation[1]);
}

TEST(SwitchedOff, RulesGuide_RulesTellNobodyWhatIsExpected) {
    const auto clarity = [](float rules) {
        SmallInstitution house;
        house.mechanisms.rules_guide = false;
        house.environment.rules = rules;
        house.live(form_buy_in);
        return house.people.role_clarity[0];
    };
    EXPECT_EQ(clarity(0.9F), clarity(0.1F));
}

TEST(SwitchedOff, RoleConflict_TheEngineRoomStrainsNobody) {
    const auto strain = [](float conflict) {
        SmallInstitution house;
        house.mechanisms.role_conflict = false;
        house.environment.role_conflict = conflict;
        house.live(bear_the_work);
        return house.people.strain[0];
    };
    EXPECT_EQ(strain(0.9F), strain(0.0F));
}

TEST(SwitchedOff, OwnershipAndMastery_BuyInFeedsNeitherCompetenceNorCourage) {
    SmallInstitution house;
    house.mechanisms.ownership_and_mastery = false;
    house.people.buy_in[0] = 0.9F;
    house.live(gather_courage);
    EXPECT_EQ(house.people.courage[0], house.people.courage[2]);
    house.live(learn);
    EXPECT_EQ(house.people.competence[0], house.people.competence[2]);
}

}  // namespace
}  // namespace raaderum
