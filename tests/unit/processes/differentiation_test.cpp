// Steering that tells simple cases from complex ones, and barriers to whole solutions that lie above the leaders.

#include "small_institution.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

/// One encounter each under the same leeway; the judgement it is handled with, person by person.
Column<float> judgement_of_one_case(float differentiation, float spread = 0.32F, Week week = 0) {
    SmallInstitution house;
    house.parameters.institution.sampled_encounters = 1;
    house.parameters.institution.complexity_spread = spread;
    house.parameters.leaders.differentiation = differentiation;
    set_all(house.people.leeway_used, 0.45F);
    house.live(do_casework, week);
    return house.people.judgement;
}

TEST(Differentiation, HoldsSimpleCasesToTheScriptAndLetsComplexOnesGo) {
    const Parameters p;
    const auto alike = judgement_of_one_case(0.0F);
    const auto differentiated = judgement_of_one_case(1.0F);
    for (std::size_t i = 0; i != 30; ++i) {
        // Where all cases are treated alike, judgement tells how complex the case was.
        const float complexity = (alike[i] / 0.45F - p.casework.judgement_simple) / p.casework.judgement_complex;
        EXPECT_EQ(differentiated[i] > alike[i], complexity > p.institution.task_complexity) << complexity;
    }
}

TEST(Differentiation, LeavesTheJudgementOnTheWholeNearlyAsItWas) {
    float alike = 0.0F, differentiated = 0.0F;
    for (Week week = 0; week != 60; ++week) {
        for (const float judgement : judgement_of_one_case(0.0F, 0.32F, week)) alike += judgement;
        for (const float judgement : judgement_of_one_case(1.0F, 0.32F, week)) differentiated += judgement;
    }
    EXPECT_NEAR(differentiated / alike, 1.0F, 0.01F);
}

TEST(Differentiation, ChangesNothingWhereAllCasesAreEquallyComplex) {
    EXPECT_EQ(judgement_of_one_case(1.0F, 0.0F), judgement_of_one_case(0.0F, 0.0F));
}

TEST(Barriers, TakeAwayWhatTiesAndCommunitiesBridge) {
    const auto harm = [](float barrier, float bridging, float tie) {
        SmallInstitution house;
        house.parameters.institution.cross_silo_share = 0.8F;
        house.parameters.institution.barrier = barrier;
        house.parameters.institution.bridging = bridging;
        set_all(house.people.bridge, tie);
        house.live(do_casework);
        return house.total(house.people.harm_odds);
    };
    const float unbridged = harm(0.0F, 0.0F, 0.0F);
    for (const auto& [bridging, tie] : {std::pair{0.0F, 0.7F}, {0.6F, 0.0F}}) {
        EXPECT_LT(harm(0.0F, bridging, tie), harm(0.5F, bridging, tie));
        EXPECT_LT(harm(0.5F, bridging, tie), unbridged);
        EXPECT_EQ(harm(1.0F, bridging, tie), unbridged) << "behind such barriers nobody is within reach";
    }
    EXPECT_EQ(harm(1.0F, 0.0F, 0.0F), unbridged) << "where nothing bridges there is nothing to bar";
}

}  // namespace
}  // namespace raaderum
