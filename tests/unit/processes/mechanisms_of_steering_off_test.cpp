// What stops when a mechanism is switched off: the surroundings, leaders, hours and casework. Each test holds the mechanism's
// own sentence in model/mechanisms.def against the phase that it acts in.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

constexpr auto no_change = [](SmallInstitution&) {};

/// What `value` is after `phase`, in an institution without `off`, changed by `change`.
float without(bool Mechanisms::*off, const std::function<void(SmallInstitution&)>& change, Phase phase,
              const std::function<float(SmallInstitution&)>& value, int weeks = 1) {
    SmallInstitution house;
    house.mechanisms.*off = false;
    change(house);
    house.live_for(weeks, phase);
    return value(house);
}

float rules_of(SmallInstitution& house) { return house.environment.rules; }
float political_demand_of(SmallInstitution& house) { return house.environment.political_demand; }

TEST(SwitchedOff, MediaToRules_AttentionAddsNoRules) {
    const auto in_the_press = [](SmallInstitution& house) {
        house.environment.attention = 1.0F;
        house.mechanisms.political_demand = false;
    };
    const auto quiet = [](SmallInstitution& house) { house.mechanisms.political_demand = false; };
    EXPECT_EQ(without(&Mechanisms::media_to_rules, in_the_press, meet_environment, rules_of, 20),
              without(&Mechanisms::media_to_rules, quiet, meet_environment, rules_of, 20));
}

TEST(SwitchedOff, PoliticalDemand_UnevennessHarmAndThePressRaiseNone) {
    const auto trouble = [](SmallInstitution& house) {
        house.environment.political_demand = 0.0F;
        house.environment.unequal_treatment = 2.0F;
        house.environment.harm_per_1000 = 100.0F;
        house.environment.attention = 1.0F;
    };
    EXPECT_EQ(without(&Mechanisms::political_demand, trouble, meet_environment, political_demand_of, 20), 0.0F);
}

TEST(SwitchedOff, PressCases_HarmStaysUnheardOf) {
    const auto harms = [](SmallInstitution& house) {
        house.environment.harms = 10'000;
        house.parameters.environment.press_probability = 0.05F;
    };
    const auto attention = [](SmallInstitution& house) { return house.environment.attention; };
    EXPECT_EQ(without(&Mechanisms::press_cases, harms, meet_environment, attention), 0.0F);
    EXPECT_GT(without(&Mechanisms::absence, harms, meet_environment, attention), 0.0F);
}

TEST(SwitchedOff, ProfessionalResilience_CapitalDampsNoRules) {
    const auto capital = [](float level) {
        return [=](SmallInstitution& house) {
            house.environment.attention = 1.0F;
            house.environment.professional_capital = level;
        };
    };
    EXPECT_EQ(without(&Mechanisms::professional_resilience, capital(1.0F), meet_environment, rules_of),
              without(&Mechanisms::professional_resilience, capital(0.0F), meet_environment, rules_of));
}

TEST(SwitchedOff, InvolvementFatigue_NothingTires) {
    const auto tiring = [](SmallInstitution& house) {
        house.parameters.institution.involvement = 1.0F;
        house.parameters.institution.goal_churn = 1.0F;
    };
    const auto fatigue = [](SmallInstitution& house) { return house.environment.fatigue; };
    EXPECT_EQ(without(&Mechanisms::involvement_fatigue, tiring, meet_environment, fatigue),
              Parameters{}.direction.fatigue_base);
}

TEST(SwitchedOff, Misperception_LeadersSeeWithoutError) {
    const auto impression = [](float off_by) {
        return [=](SmallInstitution& house) {
            set_all(house.people.closeness, 0.0F);
            for (Column<float>* misjudged : {&house.people.misjudged_competence, &house.people.misjudged_buy_in,
                                             &house.people.misjudged_courage}) {
                set_all(*misjudged, off_by);
            }
            set_all(house.people.coaching, 0.5F);
        };
    };
    const auto willingness = [](SmallInstitution& house) { return house.people.willingness[0]; };
    const auto lift = [](SmallInstitution& house) { return house.people.lift_competence[0]; };
    EXPECT_EQ(without(&Mechanisms::misperception, impression(2.0F), delegate_leeway, willingness),
              without(&Mechanisms::misperception, impression(-2.0F), delegate_leeway, willingness));
    EXPECT_EQ(without(&Mechanisms::misperception, impression(2.0F), lead, lift),
              without(&Mechanisms::misperception, impression(-2.0F), lead, lift));
}

TEST(SwitchedOff, SelectiveControl_EveryoneInATeamIsTreatedAlike) {
    SmallInstitution house;
    house.mechanisms.selective_control = false;
    house.parameters.leaders.selectivity = 1.0F;
    house.people.trust_from_leader[3] = 0.1F;
    house.live(delegate_leeway);
    for (std::size_t i = 0; i != 15; ++i) EXPECT_EQ(house.people.willingness[i], house.people.willingness[3]);
}

TEST(SwitchedOff, DocumentationEatsContact_ItTakesNoHoursFromCitizens) {
    const auto rules = [](float stock) { return [=](SmallInstitution& house) { house.environment.rules = stock; }; };
    const auto contact = [](SmallInstitution& house) { return house.people.contact[0]; };
    EXPECT_EQ(without(&Mechanisms::documentation_eats_contact, rules(0.9F), spend_hours, contact),
              without(&Mechanisms::documentation_eats_contact, rules(0.1F), spend_hours, contact));
}

TEST(SwitchedOff, MoralLoad_UnmetNeedWeighsOnNobody) {
    const auto overload = [](SmallInstitution& house) { house.parameters.institution.workload = 1.8F; };
    const auto load = [](SmallInstitution& house) { return house.total(house.people.moral_load); };
    EXPECT_EQ(without(&Mechanisms::moral_load, overload, spend_hours, load), 0.0F);
}

TEST(SwitchedOff, SurplusWidensJudgement_BeyondCapacityIsAsSteadyAsWithin) {
    const auto surplus = [](float beyond) {
        return [=](SmallInstitution& house) {
            set_all(house.people.courage, 1.0F);
            set_all(house.people.leeway, 0.7F);
            set_all(house.people.leeway_used, 0.7F - beyond);
            set_all(house.people.leeway_surplus, beyond);
        };
    };
    const auto unsteady = [](SmallInstitution& house) { return house.total(house.people.judgement_called_for); };
    EXPECT_EQ(without(&Mechanisms::surplus_widens_judgement, surplus(0.4F), do_casework, unsteady),
              without(&Mechanisms::surplus_widens_judgement, surplus(0.0F), do_casework, unsteady));
}

TEST(SwitchedOff, HelpSeeking_NobodyAsks) {
    const auto asks = [](SmallInstitution& house) { return house.total(house.people.asks); };
    EXPECT_EQ(without(&Mechanisms::help_seeking, no_change, meet_colleagues, asks), 0.0F);
}

TEST(SwitchedOff, MeasurementPressure_EffortStaysWhereItIs) {
    const auto measured = [](float pressure) {
        return [=](SmallInstitution& house) { house.environment.measurement = pressure; };
    };
    const auto effort = [](SmallInstitution& house) { return house.people.effort[0]; };
    EXPECT_EQ(without(&Mechanisms::measurement_pressure, measured(1.0F), do_casework, effort),
              without(&Mechanisms::measurement_pressure, measured(0.0F), do_casework, effort));
}

TEST(SwitchedOff, CrossSilo_CasesAcrossSilosAreNoHarder) {
    const auto crossing = [](float part) {
        return [=](SmallInstitution& house) {
            house.parameters.institution.cross_silo_share = part;
            set_all(house.people.bridge, 0.0F);
        };
    };
    for (Column<float> People::*outcome : {&People::substantive_quality, &People::harm_odds}) {
        const auto total = [=](SmallInstitution& house) { return house.total(house.people.*outcome); };
        EXPECT_EQ(without(&Mechanisms::cross_silo, crossing(0.8F), do_casework, total),
                  without(&Mechanisms::cross_silo, crossing(0.0F), do_casework, total));
    }
}

/// Everyone with `column` at `level`.
std::function<void(SmallInstitution&)> everyone(Column<float> People::*column, float level) {
    return [=](SmallInstitution& house) { set_all(house.people.*column, level); };
}

float judgement_called_for(SmallInstitution& house) { return house.people.judgement_called_for[0]; }

TEST(SwitchedOff, ClaritySteadies_KnowingWhatIsExpectedSteadiesNobodysJudgement) {
    EXPECT_EQ(without(&Mechanisms::clarity_steadies, everyone(&People::role_clarity, 0.9F), do_casework,
                      judgement_called_for),
              without(&Mechanisms::clarity_steadies, everyone(&People::role_clarity, 0.1F), do_casework,
                      judgement_called_for));
}

TEST(SwitchedOff, CompetenceSteadies_TheSkilledJudgeNoSteadierThanOthers) {
    EXPECT_EQ(without(&Mechanisms::competence_steadies, everyone(&People::competence, 0.9F), do_casework,
                      judgement_called_for),
              without(&Mechanisms::competence_steadies, everyone(&People::competence, 0.1F), do_casework,
                      judgement_called_for));
}

TEST(SwitchedOff, Triage_NoDemandIsTurnedAway) {
    const auto overload = [](SmallInstitution& house) { house.parameters.institution.workload = 1.8F; };
    const auto unmet = [](SmallInstitution& house) { return house.environment.unmet; };
    EXPECT_EQ(without(&Mechanisms::triage, overload, spend_hours, unmet, 100), 0.0F);
}

TEST(SwitchedOff, NewcomerCaseload_TheyCarryAFullOneFromTheFirstDay) {
    const auto caseload = [](SmallInstitution& house) { return house.people.caseload[0]; };
    EXPECT_EQ(without(&Mechanisms::newcomer_caseload, everyone(&People::tenure, 0.0F), spend_hours, caseload), 1.0F);
}

TEST(SwitchedOff, Professions_AllWorkByTheSameWeights) {
    const auto second = [](SmallInstitution& house) {
        house.parameters.institution.second_profession_share = 0.5F;
        house.people.second_profession[0] = 1.0F;
    };
    const auto effort_of = [](std::size_t who) {
        return [=](SmallInstitution& house) { return house.people.effort[who]; };
    };
    const float effort = without(&Mechanisms::professions, second, do_casework, effort_of(0));
    EXPECT_EQ(effort, without(&Mechanisms::professions, second, do_casework, effort_of(1)));
    EXPECT_EQ(effort, without(&Mechanisms::professions, no_change, do_casework, effort_of(1)));
}

TEST(SwitchedOff, Alliance_NobodyBuildsABetterOneThanAnother) {
    const auto benefit = [](SmallInstitution& house) { return house.total(house.people.substantive_quality); };
    EXPECT_EQ(without(&Mechanisms::alliance, everyone(&People::alliance, 2.0F), do_casework, benefit),
              without(&Mechanisms::alliance, everyone(&People::alliance, -2.0F), do_casework, benefit));
}

TEST(SwitchedOff, Bonds_CitizensTrustDependsOnNobodyInPerson) {
    const auto trust = [](SmallInstitution& house) { return house.people.citizen_trust[0]; };
    EXPECT_EQ(without(&Mechanisms::bonds, everyone(&People::trust_in_leader, 0.9F), do_casework, trust),
              without(&Mechanisms::bonds, everyone(&People::trust_in_leader, 0.1F), do_casework, trust));
    SmallInstitution house;
    house.mechanisms.bonds = false;
    house.people.citizen_trust[4] = 0.8F;
    empty_position(house.institution, 4);
    EXPECT_EQ(house.people.citizen_trust[4], 0.8F);
}

}  // namespace
}  // namespace raaderum
