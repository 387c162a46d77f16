// What the work does to people. Motivation comes from autonomy (leeway that one can fill), mastery, meaning and relatedness, and is crowded out by felt
// control. Strain comes from demands: pressure, deciding oneself where means do not meet need, the burden of discretion
// that colleagues do not help to carry, leeway beyond capacity, judgement suppressed, unclear expectations under leeway,
// the quarrels of the engine room for those who are involved, and double loyalty for resource persons who are used;
// safety and a close leader relieve it. Frustration grows where judgement is suppressed, control is hard or treatment
// unjust, and is caught from trusted colleagues. People who are strained, surprised by leeway or unsure ask for more steering.
//
//   motivation  <- rate : ordinary + sum of effects of deviations,   autonomy = y / (1 + y / 2), y = leeway filled (0.35 + complexity)
//   strain      <- rate : soft(ordinary + vulnerability + life + demands' - resources')
//   frustration <- rate : base + suppressed, control, injustice, pressure, churn;  + spread (colleagues - own)
//
// Sources: self-determination theory; job demands and resources; Fagligt råderum, sections 1.1, 6.1, 6.2.4; Ledelse af
// fagprofessionelle (2026); Faglig ledelse 2.0 (2020). Sizes are assumed.
// Claims: A8, A10, A14, A23, A27, A31, C1, C2, C8, E1.

#include "processes/casework.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr float simple_autonomy = 0.35F;   // worth of leeway in the simplest tasks
constexpr float levelling_off = 0.5F;      // of autonomy
constexpr float simple_crowding = 0.15F;   // crowding-out in the simplest tasks
constexpr float unclear_anyway = 0.3F;     // unclear expectations strain a little without leeway
constexpr float frustrates_anyway = 0.3F;  // suppressed judgement frustrates a little without competence
constexpr float calm_spreads = 0.35F;      // calm is less catching than frustration

float autonomy_of(float leeway, float complexity) {
    const float y = leeway * (simple_autonomy + complexity);
    return y / (1.0F + levelling_off * y);
}

RAADERUM_VECTOR void feel_motivated(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.motivation;
    const auto o = institution.parameters.ordinary;
    const float complexity = institution.parameters.institution.task_complexity;
    const float crowding = institution.mechanisms.crowding_out
                               ? p.crowding * (simple_crowding + complexity) / (simple_crowding + o.complexity)
                               : 0.0F;
    const float from_autonomy = institution.mechanisms.autonomy ? p.from_autonomy : 0.0F;
    const float ordinary_autonomy = autonomy_of(o.leeway_used, o.complexity);
    const float fatigue = p.from_fatigue * (institution.environment.fatigue - o.fatigue);

    RAADERUM_EACH(i, block) {
        const float target =
            o.motivation + from_autonomy * (autonomy_of(people.leeway_used[i], complexity) - ordinary_autonomy)
            + p.from_competence * (people.competence[i] - o.competence) + p.from_meaning * (people.buy_in[i] - o.buy_in)
            + p.from_relatedness * (people.safety[i] - o.safety) + p.from_justice * (people.justice[i] - o.justice)
            - crowding * (people.felt_control[i] - o.felt_control) - p.from_pressure * (people.pressure[i] - o.pressure)
            - p.from_strain * (people.strain[i] - o.strain)
            - p.from_frustration * (people.frustration[i] - o.frustration) - p.from_surplus * people.leeway_surplus[i]
            - p.from_moral_load * (people.moral_load[i] - o.moral_load) - fatigue;
        people.motivation[i] = towards(people.motivation[i], share(target), p.rate);
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
    const auto p = institution.parameters.strain;
    const auto o = institution.parameters.ordinary;
    const float complexity = institution.parameters.institution.task_complexity;
    const float reflection = institution.parameters.institution.reflection_share;
    const float conflict = institution.mechanisms.role_conflict
                               ? p.from_role_conflict * (institution.environment.role_conflict - o.role_conflict)
                               : 0.0F;

    RAADERUM_EACH(i, block) {
        const float support =
            support_among(people.trust_in_colleagues[i], people.guardedness[i], reflection, p.support);
        const float burden = burden_of(complexity, people.judgement[i], people.pressure[i], support);
        const float load =
            o.strain + p.vulnerability * people.vulnerability[i] + p.life * people.life_strain[i]
            + p.from_pressure * (people.pressure[i] - o.pressure) + p.moral_load * (people.moral_load[i] - o.moral_load)
            + p.from_burden * (burden - o.burden)
            + p.from_surplus * people.leeway_surplus[i] * (1.0F + people.pressure[i])
            + p.from_suppressed * complexity * (people.suppressed[i] - o.suppressed)
            + p.from_unclear * positive(o.role_clarity - people.role_clarity[i]) * (unclear_anyway + people.leeway[i])
            + p.from_control * (people.felt_control[i] - o.felt_control)
            + p.from_failure * (people.failure[i] - o.failure)
            + p.from_frustration * (people.frustration[i] - o.frustration) + conflict
            + p.from_double_loyalty * people.spent[i]
            + p.from_documentation * (people.documentation[i] - o.documentation)
            - p.from_safety * (people.safety[i] - o.safety) - p.from_leader * (people.closeness[i] - o.closeness);
        people.strain[i] = towards(people.strain[i], softened(load, p.softening), p.rate);
    }
}

RAADERUM_VECTOR void feel_frustrated(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.strain;
    const auto o = institution.parameters.ordinary;
    const auto steering = institution.parameters.steering;
    const float complexity = institution.parameters.institution.task_complexity;
    const float churn = p.frustration_from_churn * positive(institution.environment.churn - o.churn);
    const float spread = institution.mechanisms.frustration_spread ? p.frustration_spread : 0.0F;

    RAADERUM_EACH(i, block) {
        const float own =
            p.frustration_base + people.grievance[i]
            + p.frustration_from_suppressed * people.suppressed[i] * (frustrates_anyway + people.competence[i])
            + p.frustration_from_control * people.felt_control[i] * complexity
            + p.frustration_from_injustice * positive(o.justice - people.justice[i])
            + p.frustration_from_pressure * people.pressure[i] + churn;
        const float apart = people.colleagues_frustration[i] - people.frustration[i];
        people.frustration[i] = share(towards(people.frustration[i], share(own), p.frustration_rate)
                                      + spread * (positive(apart) - calm_spreads * positive(-apart)));
        const float wanted = steering.demand_base + steering.demand_from_surplus * people.leeway_surplus[i]
                             + steering.demand_from_unclear * positive(o.role_clarity - people.role_clarity[i])
                             + steering.demand_from_strain * positive(people.strain[i] - o.strain);
        people.steering_demand[i] = towards(people.steering_demand[i], share(wanted), steering.demand_rate);
    }
}

}  // namespace

void bear_the_work(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) {
        feel_motivated(institution, block);
        feel_strained(institution, block);
        feel_frustrated(institution, block);
    });
}

}  // namespace raaderum
