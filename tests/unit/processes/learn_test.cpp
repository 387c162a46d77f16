// Competence and reflexivity.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

/// No better colleague is asked, so that only the person's own week teaches.
void learn_alone(SmallInstitution& house) {
    house.parameters.ordinary.help = 0.0F;
    set_all(house.people.better_colleague, 0.0F);
    house.mechanisms.reflexivity = false;
}

TEST(Learn, InAnOrdinaryWeekCompetenceRestsAtPotential) {
    SmallInstitution house;
    learn_alone(house);
    set_all(house.people.potential, 0.7F);
    house.live_for(2000, learn);
    EXPECT_NEAR(house.people.competence[0], 0.7F, 1e-3F);
}

TEST(Learn, LearningIsFasterThanForgetting) {
    SmallInstitution house;
    learn_alone(house);
    set_all(house.people.potential, 0.6F);
    house.people.competence[0] = 0.4F;
    house.people.competence[1] = 0.8F;
    house.live(learn);
    const float learnt = house.people.competence[0] - 0.4F;
    const float forgotten = 0.8F - house.people.competence[1];
    EXPECT_NEAR(learnt, 0.2F * house.parameters.pace.traits, 1e-5F);
    EXPECT_NEAR(forgotten, 0.2F * house.parameters.learning.down, 1e-5F);
    EXPECT_GT(learnt, forgotten);
}

TEST(Learn, ANewcomerHasClosedHalfOfTheGapAfterSixToTwelveMonths) {
    SmallInstitution house;
    learn_alone(house);
    const float potential = house.people.potential[0];
    house.people.competence[0] = house.parameters.employees.newcomer_competence * potential;
    const float gap = potential - house.people.competence[0];
    int weeks = 0;
    for (; potential - house.people.competence[0] > 0.5F * gap; ++weeks) house.live(learn, weeks);
    EXPECT_GE(weeks, 26);
    EXPECT_LE(weeks, 52);
}

TEST(Learn, WithoutJudgementSkillFadesAndWithMuchItGrows) {
    const auto competence_after = [](float judgement) {
        SmallInstitution house;
        learn_alone(house);
        set_all(house.people.judgement, judgement);
        house.live_for(100, learn);
        return house.people.competence[0];
    };
    EXPECT_LT(competence_after(0.0F), Parameters{}.ordinary.competence - 0.01F);
    EXPECT_GT(competence_after(1.0F), Parameters{}.ordinary.competence + 0.01F);
}

TEST(Learn, BetterColleaguesTeachThoseWhoAskThem) {
    const auto competence_after = [](float asks, float better) {
        SmallInstitution house;
        learn_alone(house);
        set_all(house.people.asks, asks);
        set_all(house.people.better_colleague, better);
        house.live_for(100, learn);
        return house.people.competence[0];
    };
    EXPECT_GT(competence_after(0.8F, 0.3F), competence_after(0.1F, 0.3F));
    EXPECT_EQ(competence_after(0.8F, 0.0F), competence_after(0.0F, 0.3F));
}

TEST(Learn, LeadersWhoLiftCompetenceRaiseWhereItRests) {
    SmallInstitution house;
    learn_alone(house);
    house.people.lift_competence[0] = house.parameters.ordinary.leadership + 0.2F;
    house.live_for(2000, learn);
    EXPECT_NEAR(house.people.competence[0] - house.people.competence[1], 0.2F * house.parameters.leadership.effect,
                2e-3F);
}

TEST(Learn, ReflexivityNeedsHoursTrustAndOpenTalk) {
    const auto reflexivity_after = [](float hours, float trust, float guardedness) {
        SmallInstitution house;
        house.parameters.institution.reflection_share = hours;
        set_all(house.people.trust_in_colleagues, trust);
        set_all(house.people.guardedness, guardedness);
        house.live_for(1000, learn);
        return house.people.reflexivity[0];
    };
    const float usual = reflexivity_after(0.05F, 0.7F, 0.1F);
    EXPECT_LT(reflexivity_after(0.0F, 0.7F, 0.1F), usual - 0.1F);
    EXPECT_LT(reflexivity_after(0.05F, 0.1F, 0.1F), usual);
    EXPECT_LT(reflexivity_after(0.05F, 0.7F, 0.9F), usual);
    EXPECT_GT(reflexivity_after(0.15F, 0.7F, 0.1F), usual);
}

TEST(Learn, PracticeTeachesInFullOnlyWhereItIsReflected) {
    const auto learnt = [](float reflexivity) {
        const auto after = [=](float judgement) {
            SmallInstitution house;
            learn_alone(house);
            house.parameters.ordinary.judgement = 0.0F;  // all practice counts as more than usual
            set_all(house.people.potential, 0.7F);
            set_all(house.people.reflexivity, reflexivity);
            set_all(house.people.judgement, judgement);
            house.live(learn);
            return house.people.competence[0];
        };
        return after(0.5F) - after(0.3F);
    };
    const Parameters p;
    EXPECT_NEAR(learnt(1.0F), p.pace.traits * p.learning.from_judgement * 0.2F, 1e-6F);
    EXPECT_GT(learnt(1.0F), 2.0F * learnt(0.0F));
    EXPECT_GT(learnt(0.0F), 0.0F);
}

TEST(Learn, ThoseWhoReflectRestHigher) {
    const auto learnt = [](float reflexivity) {
        SmallInstitution house;
        learn_alone(house);
        house.parameters.learning.from_judgement = 0.0F;  // whatever the practice
        set_all(house.people.potential, 0.7F);
        set_all(house.people.reflexivity, reflexivity);
        house.live(learn);
        return house.people.competence[0];
    };
    const Parameters p;
    EXPECT_NEAR(learnt(0.8F) - learnt(0.6F), p.pace.traits * p.learning.from_reflection * 0.2F, 1e-6F);
}

TEST(Learn, CoachingTeachesReflection) {
    const auto reflexivity_after = [](float coaching) {
        SmallInstitution house;
        set_all(house.people.coaching_felt, coaching);
        house.live_for(1000, learn);
        return house.people.reflexivity[0];
    };
    EXPECT_NEAR(reflexivity_after(0.6F) - reflexivity_after(0.2F),
                0.4F * Parameters{}.learning.reflexivity_from_coaching, 1e-3F);
}

TEST(Learn, ReflexivityMovesFasterWhereJudgementIsUsed) {
    const auto moved = [](float judgement) {
        SmallInstitution house;
        set_all(house.people.reflexivity, 0.0F);
        set_all(house.people.judgement, judgement);
        house.live(learn);
        return house.people.reflexivity[0];
    };
    EXPECT_NEAR(moved(1.0F) / moved(0.0F), 4.0F, 1e-3F);
}

TEST(Learn, ThoseWhoseCasesLeadersFixLearnLess) {
    const auto competence_after = [](float fixed) {
        SmallInstitution house;
        learn_alone(house);
        set_all(house.people.fixed, fixed);
        house.live_for(3000, learn);
        return house.people.competence[0];
    };
    const Parameters p;
    EXPECT_NEAR(competence_after(p.ordinary.fixing), p.ordinary.competence, 1e-3F);
    EXPECT_NEAR(competence_after(0.2F) - competence_after(0.6F), 0.4F * p.learning.from_fixing, 2e-3F);
}

TEST(Learn, ThoseWhoOwnTheTaskSeekMastery) {
    const auto competence_after = [](float buy_in) {
        SmallInstitution house;
        learn_alone(house);
        set_all(house.people.buy_in, buy_in);
        house.live_for(3000, learn);
        return house.people.competence[0];
    };
    EXPECT_NEAR(competence_after(0.8F) - competence_after(0.4F), 0.4F * Parameters{}.learning.from_buy_in, 2e-3F);
}

TEST(Learn, LongFrustrationCostsReflexivity) {
    const auto reflexivity_after = [](float frustration) {
        SmallInstitution house;
        set_all(house.people.frustration, frustration);
        house.live_for(1000, learn);
        return house.people.reflexivity[0];
    };
    EXPECT_NEAR(reflexivity_after(0.2F) - reflexivity_after(0.6F), 0.4F * Parameters{}.learning.from_frustration,
                1e-3F);
}

TEST(Learn, DocumentationTeachesOnlyWhereItServesLearning) {
    const auto reflexivity_after = [](float for_learning, float documentation) {
        SmallInstitution house;
        house.parameters.institution.reflection_share = 0.0F;
        house.parameters.institution.documentation_for_learning = for_learning;
        set_all(house.people.documentation, documentation);
        house.live_for(1000, learn);
        return house.people.reflexivity[0];
    };
    EXPECT_EQ(reflexivity_after(0.0F, 0.6F), reflexivity_after(0.0F, 0.3F));
    EXPECT_GT(reflexivity_after(0.5F, 0.6F), reflexivity_after(0.5F, 0.3F) + 0.01F);
    EXPECT_GT(reflexivity_after(0.8F, 0.5F), reflexivity_after(0.1F, 0.5F) + 0.05F);
}

TEST(Learn, AlliancesAreOnlyBroughtUnlessTheyCanBeLearnt) {
    SmallInstitution house;
    house.live_for(100, learn);
    EXPECT_EQ(house.total(house.people.alliance_learnt), 0.0F);
    house.parameters.learning.alliance = 3.0F;
    house.mechanisms.learning = false;
    house.live_for(100, learn);
    EXPECT_EQ(house.total(house.people.alliance_learnt), 0.0F);
}

TEST(Learn, AlliancesComeToWhatReflectionMakesOfCitizensFeedback) {
    const auto learnt = [](float reflexivity, float citizen_trust) {
        SmallInstitution house;
        house.parameters.learning.alliance = 2.0F;
        house.mechanisms.reflexivity = false;
        set_all(house.people.reflexivity, reflexivity);
        set_all(house.people.citizen_trust, citizen_trust);
        house.live_for(1000, learn);
        return house.people.alliance_learnt[0];
    };
    EXPECT_NEAR(learnt(0.5F, 0.6F), 2.0F * 0.5F * 0.6F, 1e-3F);
    EXPECT_EQ(learnt(0.0F, 0.6F), 0.0F);
    EXPECT_EQ(learnt(0.5F, 0.0F), 0.0F);
}

TEST(Learn, AnAllianceThatIsLearntBenefitsCitizensAsOneThatIsBroughtAlong) {
    const auto benefit = [](float brought, float learnt) {
        SmallInstitution house;
        house.parameters.quality.substantive_lag = 1.0F;
        set_all(house.people.alliance, brought);
        set_all(house.people.alliance_learnt, learnt);
        house.live(do_casework);
        return house.total(house.people.substantive_quality);
    };
    EXPECT_EQ(benefit(0.0F, 1.0F), benefit(1.0F, 0.0F));
    EXPECT_GT(benefit(0.0F, 1.0F), benefit(0.0F, 0.0F));
}

}  // namespace
}  // namespace raaderum
