// What stops when a mechanism is switched off: the leaders above and the leaders close by, and how they let go. Each test
// holds the mechanism's own sentence in model/mechanisms.def against the phase that it acts in.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(SwitchedOff, TopLeader_TheWholeMandateIsPassedOnAndNobodyMissesBeingBacked) {
    SmallInstitution house;
    house.mechanisms.top_leader = false;
    house.parameters.top_leader.control_disposition = 1.0F;
    house.parameters.top_leader.admin_hours = 37.0F;
    house.environment.pressure = 0.8F;
    house.live(plan_leaders_week);
    house.live(receive_mandate);
    EXPECT_EQ(house.people.leader_courage[0], house.parameters.leaders.courage_mean);
    const float kept_nothing = house.environment.mandate_given;
    house.mechanisms.top_leader = true;
    house.parameters.top_leader.keeps = 0.0F;
    EXPECT_EQ(mandate_given(house.institution), kept_nothing);
}

TEST(SwitchedOff, LeaderCapacity_HoursDoTheSameWhoeverSpendsThem) {
    SmallInstitution house;
    house.mechanisms.leader_capacity = false;
    house.environment.letting_go = 0.5F;
    house.leaders.competence_deviation[0] = house.leaders.buy_in_deviation[0] = -3.0F;
    house.live(plan_leaders_week);
    EXPECT_EQ(house.people.coaching[0], house.people.coaching[29]);
    EXPECT_EQ(house.people.urge_to_control[0], house.people.urge_to_control[29]);
}

TEST(SwitchedOff, Fixing_NeitherHelpsCasesNorKeepsPeopleFromLearning) {
    const auto after = [](float fix) {
        SmallInstitution house;
        house.mechanisms.fixing = false;
        house.parameters.leaders.develop = 0.3F;
        house.parameters.leaders.fix = fix;
        for (const Phase phase : {plan_leaders_week, do_casework, learn}) house.live(phase);
        return std::pair{house.people.competence[0], house.people.loss[0]};
    };
    EXPECT_EQ(after(0.7F), after(0.0F));
}

TEST(SwitchedOff, MistrustLoop_NoLeaderGrowsDeaf) {
    SmallInstitution house;
    house.mechanisms.mistrust_loop = false;
    set_all(house.people.frustration, 1.0F);
    set_all(house.people.trust_in_leader, 0.0F);
    house.live_for(100, hear_complaints);
    for (const float deafness : house.leaders.deafness) EXPECT_EQ(deafness, 0.0F);
}

TEST(SwitchedOff, ResourcePersons_NobodyIsNeededAndNobodyTires) {
    SmallInstitution house;
    house.mechanisms.resource_persons = false;
    house.people.resource_role[11] = 1.0F;
    set_all(house.people.coaching, 0.6F);
    house.live(meet_colleagues);
    house.live_for(100, lead);
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_EQ(house.people.peer_effect[i], house.people.peer_effect[29]);
        EXPECT_EQ(house.people.spent[i], 0.0F);
    }
    EXPECT_GT(house.people.peer_effect[0], 0.0F);
}

TEST(SwitchedOff, SCurve_EachStepOfTrustCountsAlike) {
    const auto willingness = [](float trust, bool curved) {
        SmallInstitution house;
        house.mechanisms.s_curve = curved;
        house.parameters.leaders.selectivity = 1.0F;
        set_all(house.people.trust_from_leader, trust);
        house.live(delegate_leeway);
        return house.people.willingness[0];
    };
    const auto step = [&](float trust, bool curved) {
        return willingness(trust + 0.1F, curved) - willingness(trust, curved);
    };
    EXPECT_NEAR(step(0.5F, false), step(0.8F, false), 1e-5F);
    EXPECT_GT(step(0.5F, false), 0.01F);
    EXPECT_GT(step(0.6F, true), 1.5F * step(0.1F, true)) << "the S-curve is steep in the middle and flat at its ends";
    EXPECT_GE(willingness(0.0F, false), 0.0F);
    EXPECT_LE(willingness(1.0F, false), 1.0F);
}

TEST(SwitchedOff, WeakestCorner_TheCornersMakeUpForEachOther) {
    const auto capacity = [](bool weakest_decides) {
        SmallInstitution house;
        house.mechanisms.weakest_corner = weakest_decides;
        house.people.competence[0] = 0.2F;
        house.people.courage[0] = 0.9F;
        house.live(delegate_leeway);
        const float will = root(house.people.direction_clarity[0] * house.people.buy_in[0]);
        return std::pair{house.people.capacity[0], (0.2F + will + 0.9F) / 3.0F};
    };
    const auto [plain, mean] = capacity(false);
    EXPECT_NEAR(plain, mean, 1e-5F);
    EXPECT_LT(capacity(true).first, 0.6F * mean);
}

TEST(SwitchedOff, FastTightening_ControlTightensAtThePaceOfLoosening) {
    SmallInstitution house;
    house.mechanisms.fast_tightening = false;
    house.parameters.leaders.decreed_control = 1.0F;
    set_all(house.people.control, 0.4F);
    house.live(delegate_leeway);
    EXPECT_NEAR(house.people.control[0], 0.4F + 0.6F * house.parameters.delegation.loosen, 1e-6F);
}

}  // namespace
}  // namespace raaderum
