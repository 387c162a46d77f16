// How strong each influence is, and which way it goes: a small change of a cause moves the state in one week by the state's
// pace times the parameter that names the influence.

#include "processes/casework.hpp"
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
        change(house, by);
        house.live(phase);
        return (house.people.*state)[0];
    };
    return (after(step) - after(-step)) / (2.0F * step);
}

TEST(Influences, OnMotivation) {
    const Parameters d;
    const auto& p = d.motivation;
    const float pace = d.pace.feelings;
    const auto on = [](State cause) { return effect(&People::motivation, bear_the_work, in(cause)); };
    EXPECT_NEAR(on(&People::motivation_disposition), pace * d.employees.motivation_sd, 1e-4F);
    EXPECT_NEAR(on(&People::competence), pace * p.from_competence, 1e-4F);
    EXPECT_NEAR(on(&People::buy_in), pace * p.from_meaning, 1e-4F);
    EXPECT_NEAR(on(&People::safety), pace * p.from_relatedness, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), -pace * p.crowding, 1e-4F);
    EXPECT_NEAR(on(&People::strain), -pace * p.from_strain, 1e-4F);
    EXPECT_NEAR(on(&People::frustration), -pace * p.from_frustration, 1e-4F);
    EXPECT_NEAR(on(&People::leeway_surplus), -pace * p.from_surplus, 1e-4F);
    EXPECT_NEAR(on(&People::moral_load), -pace * p.from_moral_load, 1e-4F);
}

TEST(Influences, OnStrain) {
    const auto on = [](State cause) {
        const Change unsoftened = [cause](SmallInstitution& house, float by) {
            house.parameters.strain.softening = 0.9F;
            house.parameters.strain.from_burden = 0.0F;
            in(cause)(house, by);
        };
        return effect(&People::strain, bear_the_work, unsoftened);
    };
    const Parameters d;
    const auto& p = d.strain;
    const float pace = d.pace.feelings;
    EXPECT_NEAR(on(&People::vulnerability), pace * p.vulnerability, 1e-4F);
    EXPECT_NEAR(on(&People::life_strain), pace * p.life, 1e-4F);
    EXPECT_NEAR(on(&People::pressure), pace * p.from_pressure, 1e-4F);
    EXPECT_NEAR(on(&People::moral_load), pace * p.moral_load, 1e-4F);
    EXPECT_NEAR(on(&People::suppressed), pace * p.from_suppressed * d.ordinary.complexity, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), pace * p.from_control, 1e-4F);
    EXPECT_NEAR(on(&People::failure), pace * p.from_failure, 1e-4F);
    EXPECT_NEAR(on(&People::spent), pace * p.from_double_loyalty, 1e-4F);
    EXPECT_NEAR(on(&People::safety), -pace * p.from_safety, 1e-4F);
    EXPECT_NEAR(on(&People::closeness), -pace * p.from_leader, 1e-4F);
}

TEST(Influences, OnStrainOfTheBurdenThatColleaguesDoNotHelpToCarry) {
    const auto with_burden = [](State cause) {
        return effect(&People::strain, bear_the_work, [cause](SmallInstitution& house, float by) {
            house.parameters.strain.softening = 0.9F;
            in(cause)(house, by);
        });
    };
    const Parameters d;
    const auto& o = d.ordinary;
    const float size = d.pace.feelings * d.strain.from_burden;
    const float alone = burden_of(o.complexity, o.judgement, 0.0F, d.strain);
    const float left = 1.0F - support_among(o.trust, o.guardedness, d.strain);
    EXPECT_NEAR(with_burden(&People::judgement), size * o.complexity * (1.0F - d.strain.burden_by_rule) * left, 1e-4F);
    EXPECT_NEAR(with_burden(&People::trust_in_colleagues), -size * alone * d.strain.support * (1.0F - o.guardedness),
                1e-4F);
    EXPECT_NEAR(with_burden(&People::guardedness), size * alone * d.strain.support * o.trust, 1e-4F);
}

TEST(Influences, OnFrustration) {
    const Parameters d;
    const auto& p = d.strain;
    const float pace = d.pace.feelings;
    const auto alone = [](State cause) {
        return effect(&People::frustration, bear_the_work, [cause](SmallInstitution& house, float by) {
            set_all(house.people.justice, house.parameters.ordinary.justice - 0.1F);
            in(cause)(house, by);
        });
    };
    EXPECT_NEAR(alone(&People::justice), -pace * p.frustration_from_injustice, 1e-4F);
    EXPECT_NEAR(alone(&People::grievance), pace, 1e-4F);
    EXPECT_NEAR(alone(&People::pressure), pace * p.frustration_from_pressure, 1e-4F);
    EXPECT_NEAR(alone(&People::felt_control), pace * p.frustration_from_control * d.ordinary.complexity, 1e-4F);
    EXPECT_GT(alone(&People::suppressed), 0.0F);
    EXPECT_GT(alone(&People::competence), 0.0F) << "the able are frustrated more by what they may not do";
}

TEST(Influences, OnTheWishToBeSteered) {
    const auto on_demand = [](State cause) {
        return effect(&People::steering_demand, bear_the_work, [cause](SmallInstitution& house, float by) {
            house.parameters.pace.feelings = 0.0F;  // strain, which asks for steering too, stays as it is
            set_all(house.people.leeway_surplus, 0.1F);
            set_all(house.people.strain, house.parameters.ordinary.strain + 0.1F);
            in(cause)(house, by);
        });
    };
    const auto s = Parameters{}.steering;
    EXPECT_NEAR(on_demand(&People::leeway_surplus), s.demand_from_surplus, 1e-4F);
    EXPECT_NEAR(on_demand(&People::strain), s.demand_from_strain, 1e-4F);
}

TEST(Influences, OnBuyIn) {
    const Parameters d;
    const auto& p = d.buy_in;
    const float pace = d.pace.traits;
    const auto on = [](State cause) { return effect(&People::buy_in, form_buy_in, in(cause)); };
    EXPECT_NEAR(on(&People::buy_in_disposition), pace, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), -pace * p.crowding, 1e-4F);
    EXPECT_NEAR(on(&People::lift_buy_in), pace * d.leadership.effect, 1e-4F);
    EXPECT_NEAR(effect(&People::buy_in, form_buy_in, in(&Environment::fatigue)), -pace * p.from_fatigue, 1e-4F);
    EXPECT_NEAR(effect(&People::buy_in, form_buy_in, in(&Environment::involvement)), pace * p.from_involvement * 0.8F,
                1e-4F);
}

TEST(Influences, OnRoleClarity) {
    const Parameters d;
    const auto& p = d.clarity;
    const float pace = d.pace.feelings;
    const auto on = [](State cause) { return effect(&People::role_clarity, form_buy_in, in(cause)); };
    const float closeness = d.ordinary.closeness;
    EXPECT_NEAR(on(&People::control), pace * p.from_control, 1e-4F);
    EXPECT_NEAR(on(&People::leeway), -pace * p.from_leeway * (1.0F - p.closeness_keeps * closeness), 1e-4F);
    EXPECT_NEAR(effect(&People::role_clarity, form_buy_in, in(&Environment::churn)), -pace * p.from_churn, 1e-4F);
    EXPECT_NEAR(effect(&People::role_clarity, form_buy_in, in(&Environment::rules)),
                pace * p.from_guidance * p.rules_guide * (1.0F - closeness * d.leaders.competence), 1e-4F);
}

TEST(Influences, OnCourage) {
    const auto p = Parameters{}.courage;
    const auto on = [](State cause) { return effect(&People::courage, gather_courage, in(cause)); };
    const Parameters d;
    EXPECT_NEAR(on(&People::courage_disposition), p.rate, 1e-4F);
    EXPECT_NEAR(on(&People::safety), p.rate * p.from_safety, 1e-4F);
    EXPECT_NEAR(on(&People::lift_courage), p.rate * d.leadership.effect, 1e-4F);
    EXPECT_NEAR(on(&People::buy_in), p.rate * p.from_meaning, 1e-4F);
    EXPECT_NEAR(on(&People::closeness), p.rate * p.from_leader * 0.5F, 1e-4F);
    EXPECT_NEAR(on(&People::failure), -p.rate * p.from_blame * d.ordinary.felt_control, 1e-4F);
    EXPECT_NEAR(on(&People::guardedness), -p.rate * p.from_guarded, 1e-4F);
}

TEST(Influences, OnJustice) {
    const Parameters d;
    const auto& p = d.justice;
    const auto& o = d.ordinary;
    const float pace = d.pace.feelings;
    const auto on = [](State cause) { return effect(&People::justice, judge_fairness, in(cause)); };
    EXPECT_NEAR(on(&People::trust_in_leader), pace * p.from_trust, 1e-4F);
    EXPECT_NEAR(on(&People::felt_control), -pace * p.from_control, 1e-4F);
    EXPECT_NEAR(on(&People::frustration), -pace * p.from_frustration, 1e-4F);
    EXPECT_NEAR(effect(&People::justice, judge_fairness, in(&Environment::involvement)), pace * p.from_voice * 0.8F,
                1e-4F);
    EXPECT_GT(on(&People::closeness), pace * p.from_closeness) << "it also heals what is uneven";
    EXPECT_NEAR(
        on(&People::inequity),
        -pace * p.from_inequity * (1.0F + p.inequity_from_leeway * o.leeway) * (1.0F - p.closeness_heals * o.closeness),
        1e-4F);
}

TEST(Influences, OnProceduralQuality) {
    const auto q = Parameters{}.quality;
    const auto on = [](const Change& change) {
        return effect(&People::procedural_quality, do_casework, [&](SmallInstitution& house, float by) {
            house.people.leeway[0] = house.people.leeway_used[0] = 0.0F;  // by the rule: no judgement to steady
            change(house, by);
        });
    };
    EXPECT_NEAR(on(in(&People::control)), q.procedural_from_control, 1e-4F);
    const float legitimating = 1.0F - Parameters{}.institution.documentation_for_learning;
    EXPECT_NEAR(on(in(&People::documentation)), q.procedural_from_documentation * legitimating, 1e-4F);
    EXPECT_NEAR(on(in(&People::checking)), q.procedural_from_checking, 1e-4F);
    EXPECT_NEAR(on(in(&People::buy_in)), q.procedural_from_person, 1e-4F);
    EXPECT_NEAR(on(in(&People::competence)), q.procedural_from_person, 1e-4F);
    EXPECT_NEAR(on(in(&Environment::rules)), q.procedural_from_rules, 1e-4F);
    EXPECT_GT(on(in(&Environment::measurement)), 0.0F) << "effort that measurement shifts goes to procedure";
}

}  // namespace
}  // namespace raaderum
