// Politicians and the administration above the house: what wins and loses their confidence, and what they make of it.

#include "event_in.hpp"
#include "interventions/apply_events.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

float confidence_after(const std::function<void(SmallInstitution&)>& change, int weeks = 1) {
    SmallInstitution house;
    change(house);
    house.live_for(weeks, meet_environment);
    return house.environment.confidence;
}

TEST(AboveTheHouse, AnOrdinaryHouseKeepsItsConfidence) {
    const float ordinary = Parameters{}.ordinary.confidence;
    EXPECT_NEAR(confidence_after([](SmallInstitution&) {}, 260), ordinary, 1e-5F);
}

TEST(AboveTheHouse, EffectsWinConfidenceOnlyWhereTheyAreDocumented) {
    const auto good = [](float documented) {
        return [documented](SmallInstitution& house) {
            house.environment.effect_seen += 0.1F;
            house.parameters.institution.documentation_for_learning = documented;
        };
    };
    const float nothing_told = confidence_after(good(0.0F));
    EXPECT_EQ(nothing_told, confidence_after([](SmallInstitution&) {}));
    EXPECT_GT(confidence_after(good(0.5F)), nothing_told);
    EXPECT_GT(confidence_after(good(1.0F)), confidence_after(good(0.5F)));
}

TEST(AboveTheHouse, ProcedureAndOpennessWinConfidenceAndThePressAndDemandsForEffectsLoseIt) {
    const float before = confidence_after([](SmallInstitution&) {});
    EXPECT_GT(confidence_after([](SmallInstitution& house) { house.environment.procedure_seen += 0.1F; }), before);
    EXPECT_GT(confidence_after([](SmallInstitution& house) { house.parameters.leaders.openness = 1.0F; }), before);
    EXPECT_LT(confidence_after([](SmallInstitution& house) { house.parameters.leaders.openness = 0.0F; }), before);
    EXPECT_LT(confidence_after([](SmallInstitution& house) { house.environment.attention = 0.5F; }), before);
    EXPECT_LT(confidence_after([](SmallInstitution& house) { house.environment.effect_demand = 0.5F; }), before);
}

TEST(AboveTheHouse, ConfidenceGivesLeewayAndSparesMeasurement) {
    const auto after = [](float confidence) {
        SmallInstitution house;
        house.environment.confidence = confidence;
        house.live(meet_environment);
        return std::pair(mandate_given(house.institution), house.environment.measurement);
    };
    const auto [little, measured] = after(0.3F);
    const auto [much, spared] = after(0.9F);
    EXPECT_GT(much, little);
    EXPECT_LT(spared, measured);
}

TEST(AboveTheHouse, ADemandForEffectsMeasuresAndFadesWithoutThePress) {
    SmallInstitution house;
    const std::vector<Event> events{test::event_in(0, "effect_demand", 0.5F)};
    house.live(meet_environment);
    const float before = house.environment.measurement;
    apply_events(house.institution, events, house.in_week(0));
    house.live(meet_environment);
    EXPECT_GT(house.environment.measurement, before + 0.1F);
    EXPECT_EQ(house.environment.attention, 0.0F);
    house.live_for(520, meet_environment);
    EXPECT_LT(house.environment.effect_demand, 1e-4F);
}

TEST(AboveTheHouse, AThreatCostsLeadersCourageAndWillAndClosesNothing) {
    const auto leaders_after = [](float threat) {
        SmallInstitution house;
        const std::vector<Event> events{test::event_in(0, "cut_threat", threat)};
        apply_events(house.institution, events, house.in_week(0));
        house.live(plan_leaders_week);
        EXPECT_EQ(house.environment.to_close, 0);
        return std::pair(house.leaders.courage[0], house.leaders.effectiveness[0]);
    };
    const auto [calm, able] = leaders_after(0.0F);
    const auto [daunted, wavering] = leaders_after(1.0F);
    const auto& p = Parameters{}.leadership;
    EXPECT_NEAR(calm - daunted, p.courage_from_threat, 1e-6F);
    EXPECT_LT(wavering, able);
}

TEST(AboveTheHouse, ABarrierThatIsRemovedIsGone) {
    SmallInstitution house;
    house.parameters.institution.barrier = 0.4F;
    const std::vector<Event> events{test::event_in(0, "barrier_removed", 0.25F),
                                    test::event_in(1, "barrier_removed", 1.0F)};
    apply_events(house.institution, events, house.in_week(0));
    EXPECT_NEAR(house.parameters.institution.barrier, 0.3F, 1e-6F);
    apply_events(house.institution, events, house.in_week(1));
    EXPECT_EQ(house.parameters.institution.barrier, 0.0F);
}

TEST(AboveTheHouse, ASingleCaseThatIsNotAnsweredAddsNoRules) {
    const auto rules_after = [](float answered, float attention) {
        SmallInstitution house;
        house.mechanisms.political_demand = false;
        house.environment.attention = attention;
        house.parameters.environment.single_case_answered = answered;
        house.live_for(20, meet_environment);
        return house.environment.rules;
    };
    EXPECT_EQ(rules_after(0.0F, 1.0F), rules_after(0.0F, 0.0F));
    EXPECT_GT(rules_after(1.0F, 1.0F), rules_after(0.5F, 1.0F));
}

TEST(AboveTheHouse, ATopLeaderWhoKeepsLittleShieldsTheOthersFromACut) {
    const auto lost = [](float disposition) {
        const auto given = [disposition](float cut) {
            SmallInstitution house;
            house.environment.legitimacy = 0.5F;
            house.parameters.institution.statutory_share = 0.5F;
            house.parameters.top_leader.control_disposition = disposition;
            house.environment.cut = cut;
            return mandate_given(house.institution);
        };
        return given(0.0F) - given(0.1F);
    };
    EXPECT_LT(lost(0.05F), lost(0.7F));
}

TEST(AboveTheHouse, PoliticsAsksForStandardsWhereTheSameCitizenIsMetDifferently) {
    const auto demanded = [](float inequality) {
        SmallInstitution house;
        house.environment.unequal_treatment = inequality;
        house.environment.harm_per_1000 = 0.0F;
        house.live_for(520, meet_environment);
        return house.environment.political_demand;
    };
    const float tolerated = Parameters{}.politics.tolerated_inequality;
    EXPECT_NEAR(demanded(tolerated), 0.0F, 1e-4F);
    EXPECT_GT(demanded(tolerated + 0.1F), 0.2F);
}

}  // namespace
}  // namespace raaderum
