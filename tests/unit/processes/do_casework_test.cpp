// Encounters with citizens: what leeway, skill, hours and control make of them.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <utility>

namespace raaderum {
namespace {

using Column_of = Column<float> People::*;

/// Mean over thirty people and `weeks` weeks of `column` after `change`.
float mean_after(const std::function<void(SmallInstitution&)>& change, Column_of column, int weeks = 60) {
    SmallInstitution house;
    change(house);
    float total = 0.0F;
    for (Week week = 0; week != weeks; ++week) {
        house.live(do_casework, week);
        total += house.total(house.people.*column);
    }
    return total / (30.0F * static_cast<float>(weeks));
}

void use_leeway(SmallInstitution& house, float leeway) {
    set_all(house.people.leeway, leeway);
    set_all(house.people.leeway_used, leeway);
}

TEST(DoCasework, WithoutLeewayEveryCaseGoesByTheRule) {
    SmallInstitution house;
    use_leeway(house, 0.0F);
    set_all(house.people.own_direction, 0.3F);
    house.live(do_casework);
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        EXPECT_EQ(house.people.judgement[i], 0.0F);
        EXPECT_EQ(house.people.drift[i], 0.0F);
        EXPECT_EQ(house.people.misuse_odds[i], 0.0F);
    }
}

TEST(DoCasework, ALoyalStaffUnderFullControlServesEveryCitizenAlike) {
    SmallInstitution house;
    use_leeway(house, 0.0F);
    set_all(house.people.control, 1.0F);
    house.live(do_casework);
    EXPECT_EQ(house.total(house.people.service), 0.0F);
    EXPECT_EQ(house.total(house.people.service_square), 0.0F);
}

TEST(DoCasework, SharesAreSharesAndNoCaseBothSucceedsAndFails) {
    SmallInstitution house;
    use_leeway(house, 0.8F);
    for (Week week = 0; week != 30; ++week) {
        house.live(do_casework, week);
        for (std::size_t i = 0; i != house.people.positions; ++i) {
            EXPECT_GE(house.people.success[i], 0.0F);
            EXPECT_GE(house.people.failure[i], 0.0F);
            EXPECT_LE(house.people.success[i] + house.people.failure[i], 1.0F + 1e-6F);
            EXPECT_LE(house.people.judgement[i], 1.0F);
            EXPECT_GE(house.people.harm_odds[i], 0.0F);
            EXPECT_GE(house.people.service_square[i] + 1e-5F, squared(house.people.service[i]));
        }
    }
}

TEST(DoCasework, SkilledPeopleSucceedMoreAndFailAndHarmLess) {
    const auto skill = [](float competence) {
        return [=](SmallInstitution& house) {
            use_leeway(house, 0.7F);
            set_all(house.people.competence, competence);
        };
    };
    EXPECT_GT(mean_after(skill(0.9F), &People::success), mean_after(skill(0.3F), &People::success) + 0.05F);
    EXPECT_LT(mean_after(skill(0.9F), &People::failure), mean_after(skill(0.3F), &People::failure) - 0.03F);
    EXPECT_LT(mean_after(skill(0.9F), &People::harm_odds), mean_after(skill(0.3F), &People::harm_odds));
}

TEST(DoCasework, OnComplexCasesJudgementFailsLessThanTheRuleAndOnSimpleOnesNot) {
    const auto failing = [](float leeway, float complexity) {
        return mean_after(
            [=](SmallInstitution& house) {
                use_leeway(house, leeway);
                set_all(house.people.competence, 0.75F);
                house.parameters.institution.task_complexity = complexity;
            },
            &People::failure);
    };
    EXPECT_LT(failing(0.7F, 0.9F), failing(0.1F, 0.9F) - 0.03F);
    EXPECT_GE(failing(0.7F, 0.1F) + 0.005F, failing(0.1F, 0.1F));
}

TEST(DoCasework, SurplusLeewayUnsteadiesJudgementAndRaisesHarm) {
    const auto surplus = [](float beyond) {
        return [=](SmallInstitution& house) {
            set_all(house.people.courage, 1.0F);  // all of the leeway is used, within capacity or beyond
            set_all(house.people.leeway, 0.7F);
            set_all(house.people.leeway_used, 0.7F - beyond);
            set_all(house.people.leeway_surplus, beyond);
        };
    };
    EXPECT_GT(mean_after(surplus(0.4F), &People::service_square), mean_after(surplus(0.0F), &People::service_square));
    EXPECT_GT(mean_after(surplus(0.4F), &People::harm_odds), mean_after(surplus(0.0F), &People::harm_odds));
    EXPECT_LT(mean_after(surplus(0.4F), &People::judgement_called_for),
              mean_after(surplus(0.0F), &People::judgement_called_for));
}

TEST(DoCasework, ControlGivesProceduresSomethingReal) {
    const auto control = [](float level) {
        return [=](SmallInstitution& house) { set_all(house.people.control, level); };
    };
    EXPECT_GT(mean_after(control(0.8F), &People::procedural_quality),
              mean_after(control(0.1F), &People::procedural_quality));
    EXPECT_LT(mean_after(control(0.8F), &People::harm_odds), mean_after(control(0.1F), &People::harm_odds));
    EXPECT_LT(mean_after(control(0.8F), &People::misuse_odds), mean_after(control(0.1F), &People::misuse_odds));
}

TEST(DoCasework, RulesAreBentInJudgementByThoseWhoDoNotDare) {
    const auto mean = [](Column_of column, float leeway, float courage) {
        return mean_after(
            [=](SmallInstitution& house) {
                use_leeway(house, leeway);
                set_all(house.people.courage, courage);
            },
            column);
    };
    const auto bent = [&](float leeway) {
        return mean(&People::procedural_quality, leeway, 1.0F) - mean(&People::procedural_quality, leeway, 0.2F);
    };
    const float each = Parameters{}.quality.procedural_from_bending * Parameters{}.quality.bending_base;
    EXPECT_NEAR(bent(0.6F), 0.8F * each * mean(&People::judgement, 0.6F, 0.2F), 1e-4F);
    EXPECT_EQ(bent(0.0F), 0.0F);
}

TEST(DoCasework, JudgementCalledForIsTheBestThereIsForAnOrdinaryCase) {
    SmallInstitution house;
    house.people.own_direction[0] = 0.3F;
    use_leeway(house, 0.5F);
    set_all(house.people.leeway, 1.0F);
    set_all(house.people.leeway_surplus, 0.5F);
    set_all(house.people.role_clarity, house.parameters.ordinary.role_clarity);
    set_all(house.people.asks, 0.0F);
    set_all(house.people.fixed, 0.0F);
    house.live(do_casework);
    const auto& p = house.parameters.casework;
    const float rule_error = squared(p.misfit * house.parameters.institution.task_complexity)
                             + p.careless * (1.0F - house.people.control[0]);
    const float variance = p.erratic
                           * power(1.0F - p.competence_steadies * house.people.competence[0], p.steadying_power)
                           * (1.0F + 0.5F * (p.surplus_unsteadies - 1.0F));
    EXPECT_NEAR(house.people.judgement_called_for[0], rule_error / (rule_error + variance + squared(0.3F)), 1e-4F);
    EXPECT_NEAR(house.people.judgement_called_for[1], rule_error / (rule_error + variance), 1e-4F);
}

TEST(DoCasework, EveryoneInALargeInstitutionMeetsCitizensOfTheirOwn) {
    SmallInstitution house(600);  // three blocks
    house.live(do_casework);
    for (std::size_t i = 1; i != 600; ++i) {
        EXPECT_GT(house.people.judgement[i], 0.0F);
        EXPECT_NE(house.people.service[i], house.people.service[i - 1]);
    }
}

TEST(DoCasework, OnesOwnDirectionDriftsWithTheJudgementUsed) {
    const auto drift = [](float own, float leeway) {
        return mean_after(
            [=](SmallInstitution& house) {
                use_leeway(house, leeway);
                set_all(house.people.own_direction, own);
            },
            &People::drift);
    };
    EXPECT_EQ(drift(0.0F, 0.6F), 0.0F);
    EXPECT_GT(drift(0.3F, 0.6F), 0.0F);
    EXPECT_NEAR(drift(0.3F, 0.6F), drift(-0.3F, 0.6F), 1e-6F);
    EXPECT_GT(drift(0.3F, 0.6F), drift(0.3F, 0.2F));
}

TEST(DoCasework, OnesOwnDirectionShowsInTheServiceGiven) {
    const auto service = [](float own) {
        return mean_after(
            [=](SmallInstitution& house) {
                use_leeway(house, 0.6F);
                set_all(house.people.own_direction, own);
            },
            &People::service);
    };
    EXPECT_GT(service(0.3F), service(0.0F) + 0.05F);
    EXPECT_LT(service(-0.3F), service(0.0F) - 0.05F);
}

TEST(DoCasework, SkillSharedDirectionReflectionAndClarityEachSteadyJudgement) {
    const auto called_for = [](Column_of column, float level) {
        return mean_after([=](SmallInstitution& house) { set_all(house.people.*column, level); },
                          &People::judgement_called_for, 1);
    };
    for (const Column_of steadies :
         {&People::competence, &People::buy_in, &People::reflexivity, &People::role_clarity}) {
        EXPECT_GT(called_for(steadies, 0.8F), called_for(steadies, 0.6F) + 0.01F);
    }
}

TEST(DoCasework, CourageDecidesHowMuchOfASurplusIsUsed) {
    const auto judgement = [](float courage) {
        return mean_after(
            [=](SmallInstitution& house) {
                house.parameters.casework.judgement_simple = 1.0F;
                house.parameters.casework.judgement_complex = 0.0F;
                set_all(house.people.courage, courage);
                set_all(house.people.leeway, 0.6F);
                set_all(house.people.leeway_used, 0.2F);
                set_all(house.people.leeway_surplus, 0.4F);
            },
            &People::judgement, 1);
    };
    EXPECT_NEAR(judgement(0.0F), 0.2F, 1e-5F);
    EXPECT_NEAR(judgement(0.5F), 0.4F, 1e-5F);
    EXPECT_NEAR(judgement(1.0F), 0.6F, 1e-5F);
}

TEST(DoCasework, LackOfContactHurtsTheComplexCasesMost) {
    const auto lost = [](float complexity) {
        const auto benefit = [=](float pressure) {
            return mean_after(
                [=](SmallInstitution& house) {
                    house.parameters.institution.task_complexity = complexity;
                    house.parameters.quality.substantive_lag = 1.0F;
                    set_all(house.people.pressure, pressure);
                },
                &People::substantive_quality);
        };
        return benefit(0.0F) - benefit(0.8F);
    };
    EXPECT_GT(lost(0.2F), 0.0F);
    EXPECT_GT(lost(0.9F), 3.0F * lost(0.2F));
}

TEST(DoCasework, CasesThatCrossSilosNeedATrustedBridge) {
    const auto benefit = [](float crossing, float bridge) {
        return mean_after(
            [=](SmallInstitution& house) {
                house.parameters.institution.cross_silo_share = crossing;
                house.parameters.institution.bridging = 0.0F;
                house.parameters.quality.substantive_lag = 1.0F;
                set_all(house.people.bridge, bridge);
            },
            &People::substantive_quality);
    };
    EXPECT_LT(benefit(0.8F, 0.0F), benefit(0.0F, 0.0F) - 0.02F);
    EXPECT_GT(benefit(0.8F, 0.8F), benefit(0.8F, 0.0F) + 0.02F);
    EXPECT_EQ(benefit(0.0F, 0.8F), benefit(0.0F, 0.0F));
}

TEST(DoCasework, MeasurementShiftsEffortToWhatIsMeasured) {
    const auto effort = [](float measurement) {
        SmallInstitution house;
        house.environment.measurement = measurement;
        house.live(do_casework);
        return house.people.effort[0];
    };
    const Parameters p;
    EXPECT_NEAR(effort(0.0F), p.employees.substantive_orientation, 1e-6F);
    EXPECT_NEAR(effort(0.0F) - effort(1.0F), p.employees.substantive_orientation * p.casework.measurement_shift, 1e-6F);
}

TEST(DoCasework, InCitizensLivesQualityIsSlowToShowAndInTheFilesItShowsAtOnce) {
    const auto after = [](float before) {
        SmallInstitution house;
        set_all(house.people.substantive_quality, before);
        set_all(house.people.procedural_quality, before);
        house.live(do_casework);
        return std::pair{house.people.substantive_quality, house.people.procedural_quality};
    };
    const auto [lives, files] = after(0.0F);
    const auto [better_lives, same_files] = after(1.0F);
    const float moves = 1.0F / Parameters{}.quality.substantive_lag;
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_LE(lives[i], moves);
        EXPECT_GE(better_lives[i], 1.0F - moves - 1e-6F);
        EXPECT_NEAR(files[i], same_files[i], 1e-6F);
    }
}

TEST(DoCasework, OnePersonsLeewayIsNobodyElsesLuck) {
    SmallInstitution one;
    SmallInstitution other;
    other.people.leeway_used[7] = 0.9F;
    other.people.competence[7] = 0.1F;
    one.live(do_casework);
    other.live(do_casework);
    for (std::size_t i = 0; i != 30; ++i) {
        EXPECT_EQ(one.people.service[i] == other.people.service[i], i != 7) << i;
    }
}

}  // namespace
}  // namespace raaderum
