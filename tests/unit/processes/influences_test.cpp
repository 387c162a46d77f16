// How strong each influence is, and which way it goes: a small change of a cause moves the state in one week by the state's
// pace times the parameter that names the influence.

#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace raaderum {
namespace {

using State = Column<float> People::*;
using Change = std::function<void(SmallInstitution&, float)>;

constexpr float step = 0.02F;

Change in(State cause) {
    return [cause](SmallInstitution& house, float by) { set_all(house.people.*cause, (house.people.*cause)[0] + by); };
}
Change in(float Environment::*cause) {
    return [cause](SmallInstitution& house, float by) { house.environment.*cause += by; };
}

/// How far `state` moves in one week per unit of `change`, when nobody sees or feels more than usual.
float effect(State state, Phase phase, const Change& change) {
    const auto after = [&](float by) {
        SmallInstitution house;
        house.parameters.institution.task_complexity = house.parameters.ordinary.complexity;
        set_all(house.people.coupling_on, 0.8F);
        set_all(house.people.leader_courage, 0.5F);
        house.people.role_clarity[0] -= 0.1F;  // room to be unclear
        change(house, by);
        house.live(phase);
        return (house.people.*state)[0];
    };
    return (after(step) - after(-step)) / (2.0F * step);
}

TEST(Influences, OnMotivation) {
    const auto p = Parameters{}.motivation;
    const auto on = [](State cause) { return effect(&People::motivation, bear_the_work, in(cause)); };
    EXPECT_NEAR(on(&People::competence), p.rate * p.from_competence, 1e-4F);
    EXPECT_NEAR(on(&People::buy_in), p.rate * p.from_meaning, 1e-4F);
    EXPECT_NEAR(on(&People::safety), p.rate * p.from_relatedness, 1e-4F);
    EXPECT_NEAR(on(&People::justice), p.rate * p.from_justice, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), -p.rate * p.crowding, 1e-4F);
    EXPECT_NEAR(on(&People::pressure), -p.rate * p.from_pressure, 1e-4F);
    EXPECT_NEAR(on(&People::strain), -p.rate * p.from_strain, 1e-4F);
    EXPECT_NEAR(on(&People::frustration), -p.rate * p.from_frustration, 1e-4F);
    EXPECT_NEAR(on(&People::leeway_surplus), -p.rate * p.from_surplus, 1e-4F);
    EXPECT_NEAR(on(&People::moral_load), -p.rate * p.from_moral_load, 1e-4F);
    EXPECT_NEAR(effect(&People::motivation, bear_the_work, in(&Environment::fatigue)), -p.rate * p.from_fatigue, 1e-4F);
}

TEST(Influences, OnStrain) {
    const auto p = Parameters{}.strain;
    const auto on = [](State cause) {
        const Change unsoftened = [cause](SmallInstitution& house, float by) {
            house.parameters.strain.softening = 0.9F;
            house.parameters.strain.from_burden = 0.0F;
            in(cause)(house, by);
        };
        return effect(&People::strain, bear_the_work, unsoftened);
    };
    const Parameters defaults;
    const float complexity = defaults.ordinary.complexity;
    EXPECT_NEAR(on(&People::vulnerability), p.rate * p.vulnerability, 1e-4F);
    EXPECT_NEAR(on(&People::life_strain), p.rate * p.life, 1e-4F);
    EXPECT_NEAR(on(&People::pressure), p.rate * p.from_pressure, 1e-4F);
    EXPECT_NEAR(on(&People::moral_load), p.rate * p.moral_load, 1e-4F);
    EXPECT_NEAR(on(&People::suppressed), p.rate * p.from_suppressed * complexity, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), p.rate * p.from_control, 1e-4F);
    EXPECT_NEAR(on(&People::failure), p.rate * p.from_failure, 1e-4F);
    EXPECT_NEAR(on(&People::frustration), p.rate * p.from_frustration, 1e-4F);
    EXPECT_NEAR(on(&People::documentation), p.rate * p.from_documentation, 1e-4F);
    EXPECT_NEAR(on(&People::spent), p.rate * p.from_double_loyalty, 1e-4F);
    EXPECT_NEAR(on(&People::safety), -p.rate * p.from_safety, 1e-4F);
    EXPECT_NEAR(on(&People::closeness), -p.rate * p.from_leader, 1e-4F);
    EXPECT_LT(on(&People::role_clarity), -p.rate * p.from_unclear * 0.3F);
}

TEST(Influences, OnStrainOfTheBurdenThatColleaguesDoNotHelpToCarry) {
    const auto with_burden = [](State cause) {
        return effect(&People::strain, bear_the_work, [cause](SmallInstitution& house, float by) {
            house.parameters.strain.softening = 0.9F;
            in(cause)(house, by);
        });
    };
    EXPECT_GT(with_burden(&People::judgement), 0.0F);
    EXPECT_LT(with_burden(&People::trust_in_colleagues), 0.0F);
    EXPECT_GT(with_burden(&People::guardedness), 0.0F);
    EXPECT_GT(with_burden(&People::pressure), Parameters{}.strain.rate * Parameters{}.strain.from_pressure);
}

TEST(Influences, OnFrustrationAndTheWishToBeSteered) {
    const auto p = Parameters{}.strain;
    const auto alone = [](const Change& change) {
        return effect(&People::frustration, bear_the_work, [&](SmallInstitution& house, float by) {
            set_all(house.people.justice, house.parameters.ordinary.justice - 0.1F);
            house.environment.churn = house.parameters.ordinary.churn + 0.1F;
            change(house, by);
        });
    };
    EXPECT_NEAR(alone(in(&People::justice)), -p.frustration_rate * p.frustration_from_injustice, 1e-4F);
    EXPECT_NEAR(alone(in(&People::grievance)), p.frustration_rate, 1e-4F);
    EXPECT_NEAR(alone(in(&People::pressure)), p.frustration_rate * p.frustration_from_pressure, 1e-4F);
    EXPECT_NEAR(alone(in(&Environment::churn)), p.frustration_rate * p.frustration_from_churn, 1e-4F);
    EXPECT_NEAR(alone(in(&People::felt_control)),
                p.frustration_rate * p.frustration_from_control * Parameters{}.ordinary.complexity, 1e-4F);
    EXPECT_GT(alone(in(&People::suppressed)), 0.0F);
    EXPECT_GT(alone(in(&People::competence)), 0.0F) << "the able are frustrated more by what they may not do";
    const auto s = Parameters{}.steering;
    const auto on_demand = [](State cause) {
        return effect(&People::steering_demand, bear_the_work, [cause](SmallInstitution& house, float by) {
            house.parameters.strain.rate = 0.0F;  // strain would ask for steering too
            in(cause)(house, by);
        });
    };
    EXPECT_NEAR(on_demand(&People::role_clarity), -s.demand_rate * s.demand_from_unclear, 1e-4F);
    EXPECT_NEAR(on_demand(&People::leeway_surplus), s.demand_rate * s.demand_from_surplus, 1e-4F);
}

TEST(Influences, OnBuyIn) {
    const auto p = Parameters{}.buy_in;
    const auto on = [](State cause) { return effect(&People::buy_in, form_buy_in, in(cause)); };
    const float lift = Parameters{}.leadership.effect;
    EXPECT_NEAR(on(&People::buy_in_disposition), p.rate, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), -p.rate * p.crowding, 1e-4F);
    EXPECT_NEAR(on(&People::success), p.rate * p.from_success, 1e-4F);
    EXPECT_NEAR(on(&People::pressure), -p.rate * p.from_pressure, 1e-4F);
    EXPECT_NEAR(on(&People::frustration), -p.rate * p.from_frustration, 1e-4F);
    EXPECT_NEAR(on(&People::trust_in_leader), p.rate * p.from_trust, 1e-4F);
    EXPECT_NEAR(on(&People::lift_buy_in), p.rate * lift, 1e-4F);
    EXPECT_NEAR(on(&People::competence), p.rate * p.from_mastery, 1e-4F);
    EXPECT_NEAR(on(&People::colleagues_pull), p.influence, 1e-4F);
    EXPECT_NEAR(effect(&People::buy_in, form_buy_in, in(&Environment::fatigue)), -p.rate * p.from_fatigue, 1e-4F);
    EXPECT_NEAR(effect(&People::buy_in, form_buy_in, in(&Environment::churn)), -p.rate * p.from_churn, 1e-4F);
    EXPECT_NEAR(effect(&People::buy_in, form_buy_in, in(&Environment::involvement)), p.rate * p.from_involvement * 0.8F,
                1e-4F);
}

TEST(Influences, OnRoleClarity) {
    const auto p = Parameters{}.clarity;
    const auto on = [](State cause) { return effect(&People::role_clarity, form_buy_in, in(cause)); };
    const float closeness = Parameters{}.ordinary.closeness;
    EXPECT_NEAR(on(&People::control), p.rate * p.from_control, 1e-4F);
    EXPECT_NEAR(on(&People::leeway), -p.rate * p.from_leeway * (1.0F - p.closeness_keeps * closeness), 1e-4F);
    EXPECT_NEAR(on(&People::coaching_felt), p.rate * p.from_coaching, 1e-4F);
    EXPECT_NEAR(effect(&People::role_clarity, form_buy_in, in(&Environment::churn)), -p.rate * p.from_churn, 1e-4F);
    EXPECT_GT(effect(&People::role_clarity, form_buy_in, in(&Environment::rules)), 0.0F);
}

TEST(Influences, OnCourage) {
    const auto p = Parameters{}.courage;
    const auto on = [](State cause) { return effect(&People::courage, gather_courage, in(cause)); };
    const Parameters d;
    EXPECT_NEAR(on(&People::courage_disposition), p.rate, 1e-4F);
    EXPECT_NEAR(on(&People::safety), p.rate * p.from_safety, 1e-4F);
    EXPECT_NEAR(on(&People::lift_courage), p.rate * d.leadership.effect, 1e-4F);
    EXPECT_NEAR(on(&People::competence), p.rate * p.from_mastery, 1e-4F);
    EXPECT_NEAR(on(&People::buy_in), p.rate * p.from_meaning, 1e-4F);
    EXPECT_NEAR(on(&People::closeness), p.rate * p.from_leader * 0.5F, 1e-4F);
    EXPECT_NEAR(on(&People::failure), -p.rate * p.from_blame * d.ordinary.felt_control, 1e-4F);
    EXPECT_NEAR(on(&People::guardedness), -p.rate * p.from_guarded, 1e-4F);
    EXPECT_NEAR(effect(&People::courage, gather_courage, in(&Environment::political_demand)), -p.rate * p.from_politics,
                1e-4F);
}

TEST(Influences, OnJustice) {
    const auto p = Parameters{}.justice;
    const auto on = [](State cause) { return effect(&People::justice, judge_fairness, in(cause)); };
    EXPECT_NEAR(on(&People::trust_in_leader), p.rate * p.from_trust, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), -p.rate * p.from_control, 1e-4F);
    EXPECT_NEAR(on(&People::frustration), -p.rate * p.from_frustration, 1e-4F);
    EXPECT_NEAR(effect(&People::justice, judge_fairness, in(&Environment::churn)), -p.rate * p.from_churn, 1e-4F);
    EXPECT_NEAR(effect(&People::justice, judge_fairness, in(&Environment::involvement)), p.rate * p.from_voice * 0.8F,
                1e-4F);
    EXPECT_GT(on(&People::closeness), p.rate * p.from_closeness) << "it also heals what is uneven";
    EXPECT_LT(on(&People::inequity), 0.0F);
}

TEST(Influences, OnProceduralQuality) {
    const auto q = Parameters{}.quality;
    const auto on = [&](const Change& change) {
        return q.procedural_lag
               * effect(&People::procedural_quality, do_casework, [&](SmallInstitution& house, float by) {
                     house.people.leeway[0] = house.people.leeway_used[0] =
                         0.0F;  // by the rule: no judgement to steady
                     change(house, by);
                 });
    };
    EXPECT_NEAR(on(in(&People::control)), q.procedural_from_control, 2e-3F);
    const float legitimating = 1.0F - Parameters{}.institution.documentation_for_learning;
    EXPECT_NEAR(on(in(&People::documentation)), q.procedural_from_documentation * legitimating, 2e-3F);
    EXPECT_NEAR(on(in(&People::checking)), q.procedural_from_checking, 2e-3F);
    EXPECT_NEAR(on(in(&People::pressure)), -q.procedural_from_pressure, 2e-3F);
    EXPECT_NEAR(on(in(&People::buy_in)), q.procedural_from_person, 2e-3F);
    EXPECT_NEAR(on(in(&People::competence)), q.procedural_from_person, 2e-3F);
    EXPECT_NEAR(on(in(&Environment::rules)), q.procedural_from_rules, 2e-3F);
    EXPECT_GT(on(in(&Environment::measurement)), 0.0F) << "effort that measurement shifts goes to procedure";
}

}  // namespace
}  // namespace raaderum
