// Where a week's hours go. Rules, control and measurement ask for documentation; reflection, effect tracking, talks with the
// leader, involvement and representing colleagues are meetings; contact with citizens is what is left of the hours meant for
// it, and loses more to added documentation than it regains from saved documentation. All else (travel, coordination, cases
// at the desk) takes the rest, so that hours are conserved. Newcomers carry a lighter caseload, which the others make up for.
// Demand that cannot be met is turned away slowly, if it is not statutory; what remains is pressure, and the means that are missing
// weigh on those who decide.
//
//   documentation = base + from_rules R + from_control control + from_measurement (measurement - ordinary)
//   contact       = contact_base - (lost if rising, regained if falling) documentation' - contact_per_meeting meetings'
//   pressure      = max(0, demand served / contact - 1),  moral load = leeway max(0, all demand / contact - 1)
//
// The reference (documentation in the ordinary institution) is fixed, because a moving reference with unequal losses
// and gains would eat up all contact. Sources: union time studies (contact 15 to 18 % of hours, administration about
// half); Fagligt råderum, sections 5.4, 6.1, 6.2.2.
// Claims: A7, A8, A15, A24, B6, B9.

#include "processes/means.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

RAADERUM_VECTOR void divide_hours(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto& environment = institution.environment;
    const auto p = institution.parameters.time;
    const auto ordinary = institution.parameters.ordinary;
    const auto house = institution.parameters.institution;
    const bool eats = institution.mechanisms.documentation_eats_contact;
    const float for_all = p.documentation_base + p.documentation_from_rules * environment.rules
                          + p.documentation_from_measurement * (environment.measurement - ordinary.measurement);
    const float lost = eats ? p.contact_lost : 0.0F;
    const float regained = eats ? p.contact_regained : 0.0F;
    const float in_common =
        house.reflection_share + house.effect_tracking + p.involvement_hours * environment.involvement;

    RAADERUM_EACH(i, block) {
        const float meetings = smaller(in_common + people.talks[i] + people.representing[i], p.overhead_max);
        const float documentation =
            smaller(positive(for_all + p.documentation_from_control * people.control[i]), p.overhead_max - meetings);
        const float added = documentation - ordinary.documentation;
        const float room = 1.0F - documentation - meetings;
        const float meant = p.contact_base - (added > 0.0F ? lost : regained) * added
                            - p.contact_per_meeting * (meetings - ordinary.meetings);
        const float contact = smaller(larger(meant, p.contact_least), room);
        people.documentation[i] = documentation;
        people.meetings[i] = meetings;
        people.contact[i] = contact;
        people.other[i] = room - contact;
    }
}

RAADERUM_VECTOR void divide_cases(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.careers;
    const float lighter = institution.mechanisms.newcomer_caseload ? 1.0F - p.newcomer_load : 0.0F;
    RAADERUM_EACH(i, block) {
        people.caseload[i] = 1.0F - lighter * positive(1.0F - people.tenure[i] / p.newcomer_weeks);
    }
}

RAADERUM_VECTOR float caseloads_at_work(const Institution& institution, Block block) {
    const float* filled = institution.people.filled.data();
    const float* absent = institution.people.absence_left.data();
    const float* caseload = institution.people.caseload.data();
    return sum_in_lanes(block,
                        [=](std::size_t i) { return filled[i] * caseload[i] * (1.0F - smaller(1.0F, absent[i])); });
}

/// Contact that demand asks of each full caseload at work, before any is turned away, as a share of a person's hours.
float demand_per_caseload(Institution& institution, const WeekContext& context) {
    const auto at_work = static_cast<float>(sum_of_blocks(context.workers, institution.people.places, [&](Block block) {
        return caseloads_at_work(institution, block);
    }));
    const auto& house = institution.parameters.institution;
    const float demanded = institution.parameters.time.contact_base * house.workload
                           * institution.parameters.careers.staffing * static_cast<float>(house.employees);
    return demanded / larger(at_work, 1.0F);
}

void turn_demand_away(Institution& institution, float demand, float contact) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters.time;
    const float beyond = share(1.0F - (1.0F + p.triage_slack) * contact / demand);
    const float most = p.triage_most * (1.0F - institution.parameters.institution.statutory_share);
    environment.unmet =
        towards(environment.unmet, institution.mechanisms.triage ? smaller(beyond, most) : 0.0F, p.triage_rate);
}

/// `demand` and what is `served` of it: contact asked of a full caseload, as a share of a person's hours.
RAADERUM_VECTOR void feel_pressed(Institution& institution, Block block, float demand, float served) {
    auto& people = institution.people;
    const auto p = institution.parameters.time;
    const float weighs = institution.mechanisms.moral_load ? 1.0F : 0.0F;
    RAADERUM_EACH(i, block) {
        people.pressure[i] = positive(served * people.caseload[i] / people.contact[i] - 1.0F);
        people.moral_load[i] =
            weighs * people.leeway[i]
            * smaller(p.moral_load_max, positive(demand * people.caseload[i] / people.contact[i] - 1.0F));
    }
}

}  // namespace

void spend_hours(Institution& institution, const WeekContext& context) {
    auto& people = institution.people;
    for_each_block(context.workers, people.places, [&](Block block) {
        divide_hours(institution, block);
        divide_cases(institution, block);
    });
    const float demand = demand_per_caseload(institution, context);
    const float present = people_present(institution, context.workers);
    turn_demand_away(institution, demand, mean_of(institution, context.workers, people.contact, present));
    const float served = demand * (1.0F - institution.environment.unmet);
    for_each_block(context.workers, people.places,
                   [&](Block block) { feel_pressed(institution, block, demand, served); });
}

}  // namespace raaderum
