// What the work does to people. Motivation comes from autonomy (leeway that one can fill), mastery, meaning and
// relatedness, and is crowded out by felt control; rewards move those who lack will of their own. Strain comes from
// demands: pressure, deciding oneself where means do not meet need, the burden of discretion that colleagues do not help to carry, leeway beyond capacity, judgement
// suppressed, the quarrels of the engine room for those who are involved, and double loyalty for resource persons who
// are used; safety and a close leader relieve it. Frustration grows where judgement is suppressed, control is hard or
// treatment unjust, and is caught from trusted colleagues. People get used to part of the control that they feel. People who are strained or surprised by leeway ask for more
// steering.
//
//   motivation  <- feelings : ordinary + what the person brings + sum of effects of deviations,   autonomy = y / (1 + autonomy_levelling y)
//                 y = leeway filled (autonomy_base + complexity)
//   strain      <- feelings : soft(ordinary + vulnerability + life + demands' - resources')
//   frustration <- feelings : base + suppressed, control, injustice, pressure;  + spread max(0, colleagues - own)
//
// Sources: self-determination theory; job demands and resources; Fagligt råderum, sections 1.1, 6.1, 6.2.4; Ledelse af
// fagprofessionelle (2026); Faglig ledelse 2.0 (2020). Sizes are assumed.
// Claims: A8, A10, A14, A23, A27, A31, C1, C2, C8, E1.

#include "processes/casework.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

/// What leeway that one can fill is worth, levelling off.
float autonomy_of(float leeway, float complexity, const Parameters::motivation_group& p) {
    const float y = leeway * (p.autonomy_base + complexity);
    return y / (1.0F + p.autonomy_levelling * y);
}

RAADERUM_VECTOR void feel_motivated(Institution& institution, Block block) {
    auto& people = institution.people;
    auto p = institution.parameters.motivation;
    const auto o = institution.parameters.ordinary;
    const float pace = institution.parameters.pace.feelings;
    const float complexity = institution.parameters.institution.task_complexity;
    const float differ = institution.parameters.employees.motivation_sd;
    const float rewards = institution.parameters.leaders.rewards;
    if (!institution.mechanisms.crowding_out) p.crowding = 0.0F;
    if (!institution.mechanisms.autonomy) p.from_autonomy = 0.0F;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_motivation
#include "model/arrows/bear_the_work.def"
        const float target = o.motivation + differ * people.motivation_disposition[i]
#define INTO_motivation
#include "model/arrows/bear_the_work.def"
            ;
        people.motivation[i] = towards(people.motivation[i], share(target), pace);
    }
}

/// Strain above the softening point rises less and less, towards 1.
float softened(float strain, float softening) {
    const float room = 1.0F - softening;
    return strain > softening ? softening + room * (1.0F - exponential(-(strain - softening) / room))
                              : positive(strain);
}

RAADERUM_VECTOR void feel_strained(Institution& institution, Block block) {
    auto& people = institution.people;
    auto p = institution.parameters.strain;
    const auto o = institution.parameters.ordinary;
    const float role_conflict = institution.environment.role_conflict;
    const float complexity = institution.parameters.institution.task_complexity;
    const float pace = institution.parameters.pace.feelings;
    if (!institution.mechanisms.role_conflict) p.from_role_conflict = 0.0F;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_strain
#include "model/arrows/bear_the_work.def"
        const float load = o.strain + p.vulnerability * people.vulnerability[i] + p.life * people.life_strain[i]
#define INTO_strain
#include "model/arrows/bear_the_work.def"
            ;
        people.strain[i] = towards(people.strain[i], softened(load, p.softening), pace);
    }
}

RAADERUM_VECTOR void feel_frustrated(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.strain;
    const auto o = institution.parameters.ordinary;
    const float complexity = institution.parameters.institution.task_complexity;
    const float pace = institution.parameters.pace.feelings;
    const float spread = institution.mechanisms.frustration_spread ? p.frustration_spread : 0.0F;

    RAADERUM_EACH(i, block) {
        const float own = p.frustration_base + people.grievance[i]
#define INTO_frustration
#include "model/arrows/bear_the_work.def"
            ;
        const float apart = people.colleagues_frustration[i] - people.frustration[i];
        people.frustration[i] = share(towards(people.frustration[i], share(own), pace) + spread * positive(apart));
    }
}

/// People come to expect part of the control that they feel.
RAADERUM_VECTOR void get_used_to_control(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.pace;
    const float ordinary = institution.parameters.ordinary.felt_control;
    const float expected = institution.mechanisms.expectations ? p.expected_share : 0.0F;
    RAADERUM_EACH(i, block) {
        people.expected_control[i] =
            towards(people.expected_control[i], towards(ordinary, people.felt_control[i], expected), p.expectations);
    }
}

RAADERUM_VECTOR void ask_for_steering(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.steering;
    const auto o = institution.parameters.ordinary;

    RAADERUM_EACH(i, block) {
        const float wanted =
#define INTO_steering_demand
#include "model/arrows/bear_the_work.def"
            ;
        people.steering_demand[i] = share(wanted);
    }
}

}  // namespace

void bear_the_work(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) {
        feel_motivated(institution, block);
        feel_strained(institution, block);
        feel_frustrated(institution, block);
        ask_for_steering(institution, block);
        get_used_to_control(institution, block);
    });
}

}  // namespace raaderum
