// What the odds of harm and misuse follow from, and what help, bridges and procedure add to the week's cases.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

using State = Column<float> People::*;

/// The value of `outcome` for the first person after one week, with `cause` at `level`.
float outcome_at(State outcome, State cause, float level) {
    SmallInstitution house;
    set_all(house.people.*cause, level);
    house.live(do_casework);
    return (house.people.*outcome)[0];
}

TEST(OddsOfCasework, HarmGrowsWithPressureAndShrinksWithControlAsTheParametersSay) {
    const auto p = Parameters{}.misfortune;
    const auto harm = [](State cause, float level) { return outcome_at(&People::harm_odds, cause, level); };
    EXPECT_NEAR(harm(&People::pressure, 0.5F) / harm(&People::pressure, 0.0F), 1.0F + 0.5F * p.harm_from_pressure,
                1e-4F);
    const float surplus = outcome_at(&People::harm_odds, &People::leeway_surplus, 0.0F);
    EXPECT_GT(outcome_at(&People::harm_odds, &People::leeway_surplus, 0.3F), surplus);
    EXPECT_GT(harm(&People::competence, 0.2F), harm(&People::competence, 0.8F));
    SmallInstitution loose, tight;
    for (SmallInstitution* house : {&loose, &tight}) house->parameters.casework.careless = 0.0F;
    set_all(loose.people.control, 0.0F);
    set_all(tight.people.control, 1.0F);
    loose.live(do_casework);
    tight.live(do_casework);
    EXPECT_NEAR(tight.people.harm_odds[0] / loose.people.harm_odds[0], 1.0F - p.harm_from_control, 1e-4F);
}

/// Harm by one of this competence where every case is of this complexity and the service fits every need, against what the
/// parameter names.
float harm_where_all_fits(float complexity, float competence) {
    SmallInstitution house;
    house.parameters.institution.task_complexity = complexity;
    house.parameters.institution.complexity_spread = house.parameters.institution.cross_silo_share = 0.0F;
    house.parameters.casework.misfit = house.parameters.casework.careless = 0.0F;
    for (Column<float>* nothing : {&house.people.leeway, &house.people.leeway_used, &house.people.leeway_surplus,
                                   &house.people.pressure, &house.people.control}) {
        set_all(*nothing, 0.0F);
    }
    set_all(house.people.competence, competence);
    house.live(do_casework);
    EXPECT_EQ(house.people.loss[0], 0.0F);
    return house.people.harm_odds[0] / house.parameters.misfortune.harm;
}

TEST(OddsOfCasework, HarmIsWhatItsParameterSaysInAnOrdinaryCaseWhereTheServiceFits) {
    const ReferenceLevels o;
    EXPECT_NEAR(harm_where_all_fits(o.complexity, o.competence), 1.0F, 1e-5F);
    EXPECT_NEAR(harm_where_all_fits(o.complexity, o.competence - 0.2F), 1.2F, 1e-5F);
    EXPECT_NEAR(harm_where_all_fits(0.9F, o.competence),
                1.0F + (0.9F - o.complexity) * Parameters{}.misfortune.harm_from_complexity, 1e-5F);
    EXPECT_GT(harm_where_all_fits(0.02F, 1.0F), 0.0F) << "no case is too simple for harm";
}

TEST(OddsOfCasework, MisuseTakesLeewayAndComesFromThoseWithoutBuyInAndMotivation) {
    const auto misuse = [](State cause, float level) { return outcome_at(&People::misuse_odds, cause, level); };
    EXPECT_NEAR(misuse(&People::buy_in, 0.2F) / misuse(&People::buy_in, 0.6F), 0.8F / 0.4F, 1e-3F);
    EXPECT_EQ(misuse(&People::buy_in, 1.0F), 0.0F);
    EXPECT_NEAR(misuse(&People::motivation, 0.2F) / misuse(&People::motivation, 0.6F), 0.8F / 0.4F, 1e-3F);
    EXPECT_EQ(misuse(&People::motivation, 1.0F), 0.0F);
    EXPECT_NEAR(misuse(&People::leeway, 0.6F) / misuse(&People::leeway, 0.3F), 2.0F, 1e-3F);
    EXPECT_NEAR(misuse(&People::control, 1.0F) / misuse(&People::control, 0.0F),
                1.0F - Parameters{}.misfortune.misuse_from_control, 1e-3F);
}

TEST(OddsOfCasework, HelpFromABetterColleagueSteadiesJudgementForThoseWhoAsk) {
    const auto called_for = [](float asks, float better) {
        SmallInstitution house;
        set_all(house.people.asks, asks);
        set_all(house.people.better_colleague, better);
        house.live(do_casework);
        return house.people.judgement_called_for[0];
    };
    EXPECT_GT(called_for(0.8F, 0.3F), called_for(0.2F, 0.3F));
    EXPECT_GT(called_for(0.8F, 0.3F), called_for(0.8F, 0.0F));
    EXPECT_EQ(called_for(0.0F, 0.3F), called_for(0.8F, 0.0F));
}

TEST(OddsOfCasework, ASharedCommunityBridgesSilosInTrust) {
    const auto harm = [](float bridging, float trust) {
        SmallInstitution house;
        house.parameters.institution.cross_silo_share = 0.8F;
        house.parameters.institution.bridging = bridging;
        set_all(house.people.bridge, 0.0F);
        set_all(house.people.trust_in_colleagues, trust);
        house.live(do_casework);
        return house.total(house.people.harm_odds);
    };
    EXPECT_LT(harm(0.8F, 0.7F), harm(0.0F, 0.7F));
    EXPECT_LT(harm(0.8F, 0.7F), harm(0.8F, 0.2F));
    EXPECT_EQ(harm(0.0F, 0.7F), harm(0.0F, 0.2F));
    EXPECT_EQ(harm(0.8F, 0.0F), harm(0.0F, 0.0F)) << "a community without trust bridges nothing";
}

TEST(OddsOfCasework, ByTheRuleInOrdinaryTimesProcedureIsAtItsBase) {
    SmallInstitution house;
    set_all(house.people.leeway, 0.0F);
    set_all(house.people.leeway_used, 0.0F);
    const auto& p = house.parameters;
    set_all(house.people.documentation, p.ordinary.legitimation / (1.0F - p.institution.documentation_for_learning));
    house.parameters.quality.procedural_from_effort = 0.0F;
    house.live(do_casework);
    EXPECT_NEAR(house.people.procedural_quality[0], house.parameters.quality.procedural_base, 1e-5F);
}

TEST(OddsOfCasework, CitizensComeToTrustThoseWhoServeThemWellAndAreTrustedThemselves) {
    const auto trust = [](State cause, float level) { return outcome_at(&People::citizen_trust, cause, level); };
    EXPECT_GT(trust(&People::trust_in_leader, 0.9F), trust(&People::trust_in_leader, 0.3F));
    EXPECT_GT(trust(&People::pressure, 0.0F), trust(&People::pressure, 1.5F));
}

TEST(OddsOfCasework, ALeaderWhoFixesBringsTheSkillThatTheEmployeeLacks) {
    const auto called_for = [](float fixed, float leaders_skill) {
        SmallInstitution house;
        set_all(house.people.competence, 0.5F);
        set_all(house.people.fixed, fixed);
        set_all(house.people.leader_competence, leaders_skill);
        house.live(do_casework);
        return house.people.judgement_called_for[0];
    };
    EXPECT_GT(called_for(0.6F, 0.9F), called_for(0.2F, 0.9F) + 0.005F);
    EXPECT_EQ(called_for(0.6F, 0.3F), called_for(0.0F, 0.3F)) << "one who knows less fixes nothing";
    EXPECT_EQ(called_for(0.0F, 0.9F), called_for(0.0F, 0.1F));
}

TEST(OddsOfCasework, DocumentationForLearningDoesNotShowInTheFiles) {
    const auto procedure = [](float for_learning) {
        return [=](float documentation) {
            SmallInstitution house;
            house.parameters.institution.documentation_for_learning = for_learning;
            set_all(house.people.documentation, documentation);
            house.live(do_casework);
            return house.people.procedural_quality[0];
        };
    };
    EXPECT_NEAR(procedure(0.0F)(0.6F) - procedure(0.0F)(0.4F),
                0.2F * Parameters{}.quality.procedural_from_documentation, 1e-5F);
    EXPECT_NEAR(procedure(1.0F)(0.6F), procedure(1.0F)(0.4F), 1e-6F);
}

}  // namespace
}  // namespace raaderum
