// Leaders' hours. Administration, reporting, pruning of rules and deregulation take their part of the week first; what is
// left is leadership, shared among the people of the team. Hours make a leader close or distant. What the leader is to each
// employee is written beside the employee, so that the phases that follow find it there.
//
//   hours    = weekly_hours - admin [(1 - admin_from_span) + admin_from_span span / 15] - hours_from_rules R - pruning - deregulation
//   closeness = h / (h + closeness_half),  h = hours per employee
//   urge to control = disposition + (1 - disposition) pressure_to_control pressure (1 - courage_damps courage)
//
// Sources: Faglig ledelse (2025) on span, administration and deregulation that asks for leadership; Fagligt råderum,
// section 7.1 on courage against pressure. Sizes are assumed.
// Claims: administration crowds out leadership (B4); deregulation needs leaders close to the work (B1); span (B3).

#include "processes/processes.hpp"

namespace raaderum {

void plan_leaders_week(Institution& institution, const WeekContext&) {
    auto& leaders = institution.leaders;
    auto& people = institution.people;
    const auto& environment = institution.environment;
    const auto& own = institution.parameters.leaders;
    const auto& leadership = institution.parameters.leadership;
    const auto& rules = institution.parameters.rules;
    const auto& delegation = institution.parameters.delegation;
    const float reporting = leadership.hours_from_rules * environment.rules;
    const float asked = rules.deregulation_hours * environment.deregulation_asked;
    const float weekly_hours = institution.parameters.institution.weekly_hours;
    const float disposition = own.control_disposition * (1.0F - environment.letting_go);

    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        float span = 0.0F;  // positions that still exist; whoever left will be replaced
        for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) span += people.open[i];
        span = larger(span, 1.0F);
        const float administration =
            own.admin_hours * ((1.0F - own.admin_from_span) + own.admin_from_span * span / 15.0F);
        const float left = positive(weekly_hours - administration - reporting - leadership.least_hours);
        leaders.pruning[leader] = smaller(own.rule_pruning, left);
        const float free = leadership.least_hours + left - leaders.pruning[leader];
        const float deregulating = smaller(asked, rules.deregulation_most * free);
        leaders.deregulation_done[leader] = asked > 0.0F ? deregulating / asked : 0.0F;
        leaders.hours[leader] = free - deregulating;
        leaders.courage[leader] = share(own.courage_mean + own.courage_sd * leaders.courage_deviation[leader]);
        const float pressure = environment.pressure * (1.0F - delegation.courage_damps * leaders.courage[leader]);
        const float urge = disposition + (1.0F - disposition) * delegation.pressure_to_control * pressure;
        const float for_each = leaders.hours[leader] / span;
        const float coaching = own.develop * for_each;
        for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
            people.closeness[i] = for_each / (for_each + delegation.closeness_half);
            people.coaching[i] = coaching;
            people.coaching_felt[i] = coaching / (coaching + leadership.coaching_half);
            people.talks[i] = for_each / weekly_hours;
            people.leader_courage[i] = leaders.courage[leader];
            people.urge_to_control[i] = urge;
        }
    }
}

}  // namespace raaderum
