// Letting go and holding on.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

/// Thirty people of every kind under leaders of every kind.
void mix(SmallInstitution& house) {
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        draw_person(house.institution, house.luck, i, 1.0F);
        const Words words = house.luck.words(Purpose::initial_tie, 0, static_cast<std::uint32_t>(i));
        house.people.trust_from_leader[i] = uniform(words[0]);
        house.people.mandate[i] = uniform(words[1]);
        house.people.control[i] = uniform(words[2]);
        house.people.urge_to_control[i] = uniform(words[3]);
    }
}

TEST(DelegateLeeway, LeewayGrantedNeverExceedsTheMandate) {
    SmallInstitution house;
    mix(house);
    for (Week week = 0; week != 52; ++week) {
        house.live(delegate_leeway, week);
        for (std::size_t i = 0; i != house.people.positions; ++i) {
            EXPECT_LE(house.people.leeway[i], house.people.mandate[i]);
            EXPECT_GE(house.people.leeway[i], 0.0F);
        }
    }
}

TEST(DelegateLeeway, LeewayIsUsedUpToCapacityAndTheRestIsSurplusOrSuppressed) {
    SmallInstitution house;
    mix(house);
    house.live(delegate_leeway);
    const auto& people = house.people;
    for (std::size_t i = 0; i != people.positions; ++i) {
        EXPECT_NEAR(people.leeway_used[i] + people.leeway_surplus[i], people.leeway[i], 1e-6F);
        EXPECT_NEAR(people.leeway_used[i] + people.suppressed[i], people.capacity[i], 1e-6F);
        EXPECT_EQ(people.leeway_surplus[i] * people.suppressed[i], 0.0F);
    }
}

TEST(DelegateLeeway, ControlTightensFastAndLoosensSlowly) {
    SmallInstitution house;
    auto& p = house.parameters.delegation;
    p.distrust_adds = 0.0F;
    p.willingness_damps = 0.0F;
    p.from_demand = 0.0F;
    set_all(house.people.control, 0.4F);
    set_all(house.people.urge_to_control, 0.8F);
    house.live(delegate_leeway);
    EXPECT_NEAR(house.people.control[0], 0.4F + p.tighten * 0.4F, 1e-6F);
    EXPECT_NEAR(house.people.tightening[0], p.tighten * 0.4F, 1e-6F);

    set_all(house.people.control, 0.4F);
    set_all(house.people.urge_to_control, 0.0F);
    house.live(delegate_leeway);
    EXPECT_NEAR(house.people.control[0], 0.4F - p.loosen * 0.4F, 1e-6F);
    EXPECT_LT(p.loosen, p.tighten);
}

TEST(DelegateLeeway, ControlComesToRestAndStaysThere) {
    SmallInstitution house;
    mix(house);
    house.live_for(400, delegate_leeway);
    for (std::size_t i = 0; i != house.people.positions; ++i) EXPECT_NEAR(house.people.tightening[i], 0.0F, 1e-4F);
}

TEST(DelegateLeeway, TrustCapacityAndComplexityMakeLeadersWillingToLetGo) {
    const auto willingness = [](float trust, float competence, float complexity) {
        SmallInstitution house;
        set_all(house.people.trust_from_leader, trust);
        set_all(house.people.competence, competence);
        house.parameters.institution.task_complexity = complexity;
        house.live(delegate_leeway);
        return house.people.willingness[0];
    };
    EXPECT_GT(willingness(0.8F, 0.6F, 0.5F), willingness(0.4F, 0.6F, 0.5F));
    EXPECT_GT(willingness(0.6F, 0.7F, 0.5F), willingness(0.6F, 0.2F, 0.5F));
    EXPECT_GT(willingness(0.6F, 0.6F, 0.9F), willingness(0.6F, 0.6F, 0.1F));
    EXPECT_LT(willingness(0.0F, 0.95F, 0.95F), 0.05F) << "without trust no skill helps";
}

TEST(DelegateLeeway, LeadersWhoTreatAllAlikeDistinguishNobody) {
    SmallInstitution house;
    mix(house);
    house.parameters.leaders.selectivity = 0.0F;
    house.live(delegate_leeway);
    for (std::size_t i = 1; i != 15; ++i) EXPECT_EQ(house.people.willingness[i], house.people.willingness[0]);
    for (std::size_t i = 16; i != 30; ++i) EXPECT_EQ(house.people.willingness[i], house.people.willingness[15]);
    EXPECT_NE(house.people.willingness[0], house.people.willingness[15]);
}

TEST(DelegateLeeway, AVacantPositionDoesNotShapeHowATeamIsTreated) {
    const auto willingness = [](float predecessors_trust) {
        SmallInstitution house;
        mix(house);
        house.parameters.leaders.selectivity = 0.0F;
        empty_position(house.institution, 4);
        house.people.trust_from_leader[4] = predecessors_trust;
        house.live(delegate_leeway);
        return house.people.willingness[0];
    };
    EXPECT_EQ(willingness(0.0F), willingness(1.0F));
}

TEST(DelegateLeeway, FirstImpressionsMisleadFromAfarAndNotFromCloseBy) {
    for (Column<float> People::*corner :
         {&People::misjudged_competence, &People::misjudged_buy_in, &People::misjudged_courage}) {
        const auto willingness = [=](float impression, float closeness) {
            SmallInstitution house;
            set_all(house.people.closeness, closeness);
            (house.people.*corner)[0] = impression;
            house.live(delegate_leeway);
            return house.people.willingness[0];
        };
        const float misled_from_afar = willingness(0.5F, 0.2F) - willingness(-0.5F, 0.2F);
        EXPECT_GT(misled_from_afar, 0.01F);
        EXPECT_GT(misled_from_afar, willingness(0.5F, 0.7F) - willingness(-0.5F, 0.7F));
        EXPECT_EQ(willingness(1.0F, 1.0F), willingness(-1.0F, 1.0F));
    }
}

TEST(DelegateLeeway, LeadersWhoTreatAllAlikeAreAsCautiousAsTheTeamIsUneven) {
    SmallInstitution selective;
    SmallInstitution alike;
    mix(selective);
    mix(alike);
    selective.parameters.leaders.selectivity = 1.0F;
    alike.parameters.leaders.selectivity = 0.0F;
    selective.live(delegate_leeway);
    alike.live(delegate_leeway);
    float mean = 0.0F, squares = 0.0F;
    for (std::size_t i = 0; i != 15; ++i) {
        mean += selective.people.willingness[i] / 15.0F;
        squares += squared(selective.people.willingness[i]) / 15.0F;
    }
    const float expected = mean - alike.parameters.delegation.spread_caution * root(squares - squared(mean));
    EXPECT_NEAR(alike.people.willingness[0], expected, 1e-5F);
}

TEST(DelegateLeeway, ControlRestsWhereUrgeAndWillingnessMeet) {
    SmallInstitution house;
    mix(house);
    set_all(house.people.steering_demand, 0.2F);
    set_all(house.people.closeness, 0.3F);
    house.live_for(600, delegate_leeway);
    const auto& p = house.parameters.delegation;
    for (std::size_t i = 0; i != 30; ++i) {
        const float willing = house.people.willingness[i];
        const float urge = house.people.urge_to_control[i] * (1.0F - p.willingness_damps * willing);
        const float kept = 1.0F - (1.0F - urge) * (1.0F - p.distrust_adds * (1.0F - willing));
        EXPECT_NEAR(house.people.control[i], share(kept + p.from_demand * 0.3F * 0.2F), 1e-3F);
    }
}

TEST(DelegateLeeway, HardEnforcementMakesTheSameControlFeelHarder) {
    SmallInstitution house;
    set_all(house.people.hardness, 1.0F);
    house.live(delegate_leeway);
    EXPECT_EQ(house.people.felt_control[0], house.people.control[0]);
    set_all(house.people.hardness, 0.0F);
    house.live(delegate_leeway);
    EXPECT_EQ(house.people.felt_control[0], house.parameters.delegation.felt_softly * house.people.control[0]);
}

TEST(DelegateLeeway, AskingForSteeringIsAnsweredByThoseWhoAreClose) {
    const auto control = [](float demand, float closeness) {
        SmallInstitution house;
        set_all(house.people.steering_demand, demand);
        set_all(house.people.closeness, closeness);
        house.live_for(200, delegate_leeway);
        return house.people.control[0];
    };
    EXPECT_GT(control(0.8F, 0.9F), control(0.0F, 0.9F) + 0.02F);
    EXPECT_NEAR(control(0.8F, 0.0F), control(0.0F, 0.0F), 1e-6F);
}

TEST(DelegateLeeway, ATeamThatEverybodyLeftIsNoProblem) {
    SmallInstitution house;
    for (std::size_t i = 0; i != 15; ++i) empty_position(house.institution, i);
    house.parameters.leaders.selectivity = 0.0F;
    house.live_for(5, delegate_leeway);
    for (std::size_t i = 0; i != 30; ++i) EXPECT_TRUE(std::isfinite(house.people.leeway[i]));
}

TEST(DelegateLeeway, ManyGoalsAndChurnBlurTheDirectionAndLeadersWhoTalkDirectionClearIt) {
    const auto clarity = [](float goals, float churn, float coaching) {
        SmallInstitution house;
        house.parameters.institution.goals = goals;
        house.environment.churn = churn;
        set_all(house.people.coaching, coaching);
        house.live(delegate_leeway);
        return house.people.direction_clarity[0];
    };
    EXPECT_LT(clarity(1.0F, 0.1F, 0.5F), clarity(0.0F, 0.1F, 0.5F));
    EXPECT_LT(clarity(0.3F, 0.8F, 0.5F), clarity(0.3F, 0.1F, 0.5F));
    EXPECT_GT(clarity(0.3F, 0.1F, 1.0F), clarity(0.3F, 0.1F, 0.0F));
    EXPECT_GE(clarity(1.0F, 1.0F, 0.0F), 0.0F);
}

}  // namespace
}  // namespace raaderum
