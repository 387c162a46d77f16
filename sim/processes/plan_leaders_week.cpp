// Leaders' hours, and what leaders are. Administration, reporting, savings on administration, pruning of rules and
// deregulation take their part of the week first; what is left is leadership, shared among the people of the team. Hours
// make a leader close or distant; they go to developing people, to fixing their cases and to checking. The leader's own can,
// will and dare decide what the hours do, and how much of a reform is carried out. The institution's leader backs the
// professional leaders with hours that politics and the press leave over. What the leader is to each employee is written
// beside the employee, so that the phases that follow find it there.
//
//   hours     = weekly_hours - admin [(1 - admin_from_span) + admin_from_span span / 15] - hours_from_savings cut
//               - hours_from_rules R - pruning - deregulation
//   closeness = h / (h + closeness_half),  h = hours per employee
//   courage   = own - backing (1 - h0 / (h0 + 1)),  h0 = hours of the institution's leader per professional leader
//   effectiveness = 1 + own_capacity (CES(can, will, dare) / ordinary - 1)
//   coaching  = develop h effectiveness (1 - deafness)
//   urge to control = 1 - (1 - disposition)(1 - pressure_to_control pressure (1 - courage_damps courage))(1 - deafness_to_control deafness)
//
// Sources: Faglig ledelse (2025) on span, administration, fixing and deregulation that asks for leadership; Fagligt
// råderum, section 7.1 on courage against pressure and on leaders' own can, will and dare. Sizes are assumed.
// Claims: administration crowds out leadership (B4, B9); deregulation needs leaders close to the work (B1); span (B3);
// fixing (B8); leaders of their own (A17, A29); mistrust between levels (C9).

#include "processes/capacity.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr std::size_t top_span =
    8;  // professional leaders that one leader above them backs; larger houses have several
constexpr float backing_half = 1.0F;    // hours a week at which a professional leader is half backed
constexpr float most_effective = 1.5F;  // of leaders' hours, against ordinary ones

/// Share of backing that the institution's leader has no time for.
float unbacked(const Institution& institution) {
    const auto& top = institution.parameters.top_leader;
    const auto& environment = institution.environment;
    if (!institution.mechanisms.top_leader) return 0.0F;
    const float hours = positive(institution.parameters.institution.weekly_hours - top.admin_hours
                                 - institution.parameters.leadership.hours_from_rules * environment.rules
                                 - top.press_hours * environment.attention);
    const std::size_t count = institution.leaders.count;
    const float each = hours / static_cast<float>(count < top_span ? count : top_span);
    return backing_half / (each + backing_half);
}

/// A leader's traits at this week's settings.
struct Nature {
    float competence, buy_in, courage, disposition, hardness;
};

Nature nature_of(const Institution& institution, std::size_t leader, float alone) {
    const auto& own = institution.parameters.leaders;
    const auto& leaders = institution.leaders;
    const auto drawn = [&](float mean, const Column<float>& deviation) {
        return share(mean + own.trait_sd * deviation[leader]);
    };
    return {drawn(own.competence, leaders.competence_deviation), drawn(own.buy_in, leaders.buy_in_deviation),
            share(own.courage_mean + own.courage_sd * leaders.courage_deviation[leader]
                  - institution.parameters.top_leader.backing * alone),
            drawn(own.control_disposition, leaders.disposition_deviation),
            drawn(own.hardness, leaders.hardness_deviation)};
}

float effectiveness_of(const Institution& institution, const Nature& leader) {
    if (!institution.mechanisms.leader_capacity) return 1.0F;
    const float capacity = capacity_of(leader.competence, leader.buy_in, leader.courage, corner_exponent(institution));
    const float relative = capacity / institution.parameters.ordinary.leader_capacity;
    return clamp(1.0F + institution.parameters.leadership.own_capacity * (relative - 1.0F), 0.0F, most_effective);
}

}  // namespace

void plan_leaders_week(Institution& institution, const WeekContext&) {
    auto& leaders = institution.leaders;
    auto& people = institution.people;
    const auto& environment = institution.environment;
    const auto& own = institution.parameters.leaders;
    const auto& leadership = institution.parameters.leadership;
    const auto& rules = institution.parameters.rules;
    const auto& delegation = institution.parameters.delegation;
    const float reporting = leadership.hours_from_rules * environment.rules
                            + leadership.hours_from_savings * environment.administration_cut;
    const float asked = rules.deregulation_hours * environment.deregulation_asked;
    const float weekly_hours = institution.parameters.institution.weekly_hours;
    const float alone = unbacked(institution);
    const float fixes = institution.mechanisms.fixing ? smaller(own.fix, 1.0F - own.develop) : 0.0F;
    const float checks = positive(1.0F - own.develop - own.fix);

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

        const Nature self = nature_of(institution, leader, alone);
        const float deafness = leaders.deafness[leader];
        leaders.courage[leader] = self.courage;
        leaders.effectiveness[leader] = effectiveness_of(institution, self);
        const float carried_out = environment.letting_go * smaller(1.0F, leaders.effectiveness[leader]);
        const float pressure = environment.pressure * (1.0F - delegation.courage_damps * self.courage);
        const float urge = 1.0F
                           - (1.0F - self.disposition * (1.0F - carried_out))
                                 * (1.0F - delegation.pressure_to_control * pressure)
                                 * (1.0F - delegation.deafness_to_control * deafness);
        const float for_each = leaders.hours[leader] / span;
        const float coaching = own.develop * for_each * leaders.effectiveness[leader] * (1.0F - deafness);
        const float fixing = fixes * for_each;
        const float checking = checks * for_each;
        for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
            people.closeness[i] = for_each / (for_each + delegation.closeness_half);
            people.coaching[i] = coaching;
            people.coaching_felt[i] = coaching / (coaching + leadership.coaching_half);
            people.fixed[i] = fixing / (fixing + leadership.fix_half);
            people.checking[i] = checking / (checking + leadership.coaching_half);
            people.heard[i] = 1.0F - deafness;
            people.talks[i] = for_each / weekly_hours;
            people.leader_courage[i] = self.courage;
            people.leader_competence[i] = self.competence;
            people.hardness[i] = self.hardness;
            people.urge_to_control[i] = urge;
        }
    }
}

}  // namespace raaderum
