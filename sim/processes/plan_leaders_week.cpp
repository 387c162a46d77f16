// Leaders' hours, and what leaders are. Administration, as far as no staff function takes it over, reporting, savings on
// administration, pruning of rules and deregulation take their part of the week first; what is left is leadership, shared
// among the people of the team: alike, or more to newcomers, to those who feel wronged and to those who lack a corner. What a
// representative of the team tells, strain and the wish for more steering with it, makes the hours go by need. Hours make a
// leader close or distant; they go to developing people, to fixing their cases and to checking. The leader's own can, will and
// dare decide what the hours do, and how much of a reform is carried out; a cut, or the threat of one, costs leaders will and
// courage. Trust in the team gives courage to let go; strain takes courage, and missing motivation will. While a leader is
// ill, or the place is vacant, others give part of the hours, and the newly appointed do less with theirs. The institution's
// leader backs the professional leaders with hours that politics and the press leave over. Two who lead as a pair share their
// hours among the people of both, and while one is away the other leads both teams. What the leader is to each employee is
// written beside the employee, so that the phases that follow find it there.
//
//   hours     = weekly_hours - max(0, admin [(1 - admin_from_span) + admin_from_span span / 15] - takes_over hours of staff who
//               serve) - hours_from_savings cut
//               - hours_from_rules R - hours_from_openness openness' - pruning - deregulation
//   h         = hours per employee (1 - g + g need / mean need),  g = by_need + (1 - by_need) represented,
//               need = newness + wronged + missing corner + represented (max(0, strain') + wish for steering)
//   represented = co_determination hours / (hours + hours_half) sqrt(trust in leader x trust from leader), of the representative
//   a pair    : h of both <- leader_pair : hours of both / people of both;  who stands in acts by their own can, will and dare
//   closeness = h / (h + closeness_half)
//   courage   = own - backing (1 - h0 / (h0 + backing_half)) - courage_from_threat threat
//               + courage_from_trust (trust in the team)' - courage_from_strain strain',
//               h0 = hours of the institution's leader for each,  threat = threatened cut + cut felt
//   effectiveness = 1 + own_capacity (CES(can, will, dare) / ordinary - 1)
//   coaching  = develop h effectiveness (1 - deafness)
//   urge to control = 1 - (1 - disposition)(1 - pressure_to_control pressure (1 - courage_damps courage))(1 - deafness_to_control deafness)
//
// Sources: Faglig ledelse (2025) on span, administration, fixing and deregulation that asks for leadership; Fagligt
// råderum, section 7.1 on courage against pressure, threats of cuts and leaders' own can, will and dare, sections 6.3.2
// and 6.3.3 on who gets the leader's time. Sizes are assumed.
// Claims: administration crowds out leadership (B4, B9), and staff functions that serve relieve it (A41); deregulation
// needs leaders close to the work (B1); span (B3); fixing (B8); leaders of their own (A17, A29); a pair (A44); mistrust between levels
// (C9); representatives (A39).

#include "processes/capacity.hpp"
#include "processes/means.hpp"
#include "processes/processes.hpp"
#include "processes/representation.hpp"

#include <algorithm>

namespace raaderum {
namespace {

constexpr float third = 1.0F / 3.0F;      // mathematics: the mean of three
constexpr float usual_span = 15.0F;       // mathematics: the span that admin_hours are said for
constexpr float smallest_hours = 1e-37F;  // mathematics: hours asked for, of which none are given, are no 0 / 0

/// Share of backing that the institution's leader has no time for.
float unbacked(const Institution& institution) {
    const auto& top = institution.parameters.top_leader;
    const auto& environment = institution.environment;
    if (!institution.mechanisms.top_leader) return 0.0F;
    const float hours = positive(institution.parameters.institution.weekly_hours - top.admin_hours
                                 - institution.parameters.leadership.hours_from_rules * environment.rules
                                 - top.press_hours * environment.attention);
    const std::size_t count = institution.leaders.count;
    const auto span = static_cast<std::size_t>(top.span);
    const float each = hours / static_cast<float>(count < span ? count : span);
    return top.backing_half / (each + top.backing_half);
}

/// What leaders are to the people of their teams this week. One value per leader of a block.
struct Presence {
    alignas(64) float span[block_size];      // positions that still exist; whoever left will be replaced
    alignas(64) float for_each[block_size];  // hours per employee
    alignas(64) float trusted[block_size];   // the leader's mean trust in the team
    alignas(64) float away[block_size];      // 1 where the leader is ill or the place is vacant
    alignas(64) float competence[block_size];
    alignas(64) float hardness[block_size];
    alignas(64) float urge_to_control[block_size];
};

RAADERUM_VECTOR float span_of(const Institution& institution, std::size_t leader) {
    const auto& leaders = institution.leaders;
    const float* open = institution.people.open.data();
    std::uint32_t span = 0;
    for (std::size_t i = leaders.team_begin[leader]; i < leaders.team_end[leader]; ++i) span += open[i] > 0.0F ? 1 : 0;
    return larger(static_cast<float>(span), 1.0F);
}

/// Hours, and what the leaders' own can, will and dare make of them.
template <class MeanOfCorners>
RAADERUM_VECTOR void plan_week(Institution& institution, Block block, float alone, MeanOfCorners capacity_of,
                               Presence& presence) {
    auto& leaders = institution.leaders;
    const auto& environment = institution.environment;
    const auto own = institution.parameters.leaders;
    const auto leadership = institution.parameters.leadership;
    const auto rules = institution.parameters.rules;
    const auto delegation = institution.parameters.delegation;
    const float reporting =
        leadership.hours_from_rules * environment.rules + leadership.hours_from_savings * environment.administration_cut
        + leadership.hours_from_openness * (own.openness - institution.parameters.ordinary.openness);
    const float threat = share(environment.cut_threat + felt_cut(environment, institution.parameters.pressure));
    const float wavers = leadership.buy_in_from_threat * threat;
    const float daunted = leadership.courage_from_threat * threat;
    const float asked = rules.deregulation_hours * environment.deregulation_asked;
    const float for_free = rules.deregulation_hours > 0.0F ? 0.0F : 1.0F;  // what costs no hours is done in full
    const float weekly_hours = institution.parameters.institution.weekly_hours;
    const auto staff = institution.parameters.staff_functions;
    const float served = staff.takes_over * weekly_hours * staff_for_each(staff) * staff.serves;  // per employee
    const float backing = institution.parameters.top_leader.backing * alone;
    const float own_capacity = institution.mechanisms.leader_capacity ? leadership.own_capacity : 0.0F;
    const auto o = institution.parameters.ordinary;
    const auto life = institution.parameters.leader_life;
    const float lives = institution.mechanisms.leaders_live ? 1.0F : 0.0F;
    const float newcomer_weeks = institution.parameters.careers.newcomer_weeks;

    RAADERUM_EACH(leader, block) {
        const std::size_t k = leader - block.begin;
        const float span = presence.span[k];
        const float administration =
            own.admin_hours * ((1.0F - own.admin_from_span) + own.admin_from_span * span / usual_span);
        const float relieved = smaller(administration, served * span);
        const float left = positive(weekly_hours - (administration - relieved) - reporting - leadership.least_hours);
        const float pruning = smaller(own.rule_pruning, left);
        const float here = leaders.absence_left[leader] > 0.0F ? 0.0F : leaders.present[leader];
        const float free = (leadership.least_hours + left - pruning) * (here + (1.0F - here) * life.acting);
        const float deregulating = smaller(asked, rules.deregulation_most * free);
        leaders.pruning[leader] = pruning;
        leaders.deregulation_done[leader] = deregulating / larger(asked, smallest_hours) + for_free;
        presence.away[k] = 1.0F - here;
        leaders.hours[leader] = free - deregulating;

        const float competence = share(own.competence + own.trait_sd * leaders.competence_deviation[leader]);
        const float buy_in =
            share(own.buy_in + own.trait_sd * leaders.buy_in_deviation[leader] - wavers
                  + lives * life.buy_in_from_motivation * (leaders.motivation[leader] - o.leader_motivation));
        const float courage =
            share(own.courage_mean + own.courage_sd * leaders.courage_deviation[leader] - backing - daunted
                  + lives
                        * (life.courage_from_trust * (presence.trusted[k] - o.trust_from_leader)
                           - life.courage_from_strain * (leaders.strain[leader] - o.leader_strain)));
        const float disposition = share(own.control_disposition + own.trait_sd * leaders.disposition_deviation[leader]);
        const float relative = capacity_of(competence, buy_in, courage) / o.leader_capacity;
        const float newness = lives * life.new_lacks * positive(1.0F - leaders.tenure[leader] / newcomer_weeks);
        const float effectiveness = positive(1.0F + own_capacity * (relative - 1.0F)) * (1.0F - newness);
        leaders.courage[leader] = courage;
        leaders.effectiveness[leader] = effectiveness;

        const float deafness = leaders.deafness[leader];
        const float carried_out = environment.letting_go * smaller(1.0F, effectiveness);
        const float pressure = environment.pressure * (1.0F - delegation.courage_damps * courage);
        presence.for_each[k] = leaders.hours[leader] / span;
        presence.competence[k] = competence;
        presence.hardness[k] = share(own.hardness + own.trait_sd * leaders.hardness_deviation[leader]);
        presence.urge_to_control[k] = 1.0F
                                      - (1.0F - disposition * (1.0F - carried_out))
                                            * (1.0F - delegation.pressure_to_control * pressure)
                                            * (1.0F - delegation.deafness_to_control * deafness);
    }
}

/// In the team of one who is `away` the other of a pair is what the leader would be. Both are places in the block.
void stand_in(Leaders& leaders, Block block, Presence& presence, std::size_t away, std::size_t here, float pair) {
    const auto act = [&](float& own, float other) { own = towards(own, other, pair); };
    act(leaders.courage[block.begin + away], leaders.courage[block.begin + here]);
    act(leaders.effectiveness[block.begin + away], leaders.effectiveness[block.begin + here]);
    act(presence.competence[away], presence.competence[here]);
    act(presence.hardness[away], presence.hardness[here]);
    act(presence.urge_to_control[away], presence.urge_to_control[here]);
    act(presence.away[away], presence.away[here]);
}

/// Pairs share their hours among the people of both teams, and one stands in for the other.
void lead_in_pairs(Institution& institution, Block block, Presence& presence) {
    const float pair = institution.parameters.institution.leader_pair;
    auto& leaders = institution.leaders;
    if (pair <= 0.0F) return;
    for (std::size_t one = block.begin; one < block.end && one + 1 < leaders.count; one += 2) {
        const std::size_t k = one - block.begin;
        const float each = (leaders.hours[one] + leaders.hours[one + 1]) / (presence.span[k] + presence.span[k + 1]);
        for (const std::size_t place : {k, k + 1}) {
            presence.for_each[place] = towards(presence.for_each[place], each, pair);
            leaders.hours[block.begin + place] = presence.for_each[place] * presence.span[place];
        }
        if (presence.away[k] > presence.away[k + 1]) stand_in(leaders, block, presence, k, k + 1, pair);
        if (presence.away[k + 1] > presence.away[k]) stand_in(leaders, block, presence, k + 1, k, pair);
    }
}

/// What need is measured against.
struct Usual {
    float newcomer_weeks, justice, strain;
};

/// How much a person needs the leader: newness, feeling wronged, the corner that is missing most, and as far as a representative
/// carries it, strain and the wish for more steering.
float need_of(const People& people, std::size_t i, Usual usual, float carried) {
    const float newness = positive(1.0F - people.tenure[i] / usual.newcomer_weeks);
    const float wronged = positive(usual.justice - people.justice[i]);
    const float missing = 1.0F - smaller(people.competence[i], smaller(people.buy_in[i], people.courage[i]));
    const float told = carried * (positive(people.strain[i] - usual.strain) + people.steering_demand[i]);
    return people.filled[i] * third * (newness + wronged + missing + told);
}

/// Divides the leader's hours among the people of the team.
RAADERUM_VECTOR void share_hours(Institution& institution, const Block& team, float for_each, float span,
                                 float effectiveness, float hears, float carried) {
    auto& people = institution.people;
    const auto own = institution.parameters.leaders;
    const auto leadership = institution.parameters.leadership;
    const Usual usual{institution.parameters.careers.newcomer_weeks, institution.parameters.ordinary.justice,
                      institution.parameters.ordinary.strain};
    const float closeness_half = institution.parameters.delegation.closeness_half;
    const float weekly_hours = institution.parameters.institution.weekly_hours;
    const float fixing = institution.mechanisms.fixing ? own.fix : 0.0F;
    RAADERUM_EACH(i, team) { people.need[i] = need_of(people, i, usual, carried); }
    float needed = 0.0F;
    for (std::size_t i = team.begin; i != team.end; ++i) needed += people.need[i];
    const float by_need = needed > 0.0F ? towards(own.attention_by_need, 1.0F, carried) : 0.0F;
    const float per_need = by_need * span / larger(needed, smallest_hours);
    const float alike = 1.0F - by_need;
    RAADERUM_EACH(i, team) {
        const float h = for_each * (alike + per_need * people.need[i]);
        const float develops = share(own.develop + people.aimed_develop[i]);
        const float coaching = develops * effectiveness * hears * h;
        const float fixed = smaller(fixing, 1.0F - develops) * h;
        const float checking = positive(1.0F - develops - own.fix) * h;
        people.closeness[i] = h / (h + closeness_half);
        people.coaching[i] = coaching;
        people.coaching_felt[i] = coaching / (coaching + leadership.coaching_half);
        people.fixed[i] = fixed / (fixed + leadership.half);
        people.checking[i] = checking / (checking + leadership.coaching_half);
        people.talks[i] = h / weekly_hours;
    }
}

/// Writes beside the people of a leader's team what the leader is to them.
RAADERUM_VECTOR void meet_team(Institution& institution, std::size_t leader, const Presence& presence, std::size_t k) {
    auto& people = institution.people;
    const Block team{institution.leaders.team_begin[leader], institution.leaders.team_end[leader], 0};
    const Representation speaks = representation_of(institution, leader);
    share_hours(institution, team, presence.for_each[k], presence.span[k], institution.leaders.effectiveness[leader],
                1.0F - institution.leaders.deafness[leader], speaks.carries);
    // The last leader's are written into the padding as well, since means run over it.
    const std::size_t end = leader + 1 == institution.leaders.count ? people.places : team.end;
    const auto tell = [&](Column<float>& column, float value) {
        std::fill_n(&column[team.begin], end - team.begin, value);
    };
    tell(people.represented, speaks.carries);
    tell(people.representing, 0.0F);
    if (speaks.hours > 0.0F) people.representing[speaks.who] = speaks.hours;
    tell(people.heard, 1.0F - institution.leaders.deafness[leader]);
    tell(people.leader_courage, institution.leaders.courage[leader]);
    tell(people.leader_strain, institution.leaders.strain[leader]);
    tell(people.leaderless, presence.away[k]);
    tell(people.leader_competence, presence.competence[k]);
    tell(people.hardness, presence.hardness[k]);
    tell(people.urge_to_control, presence.urge_to_control[k]);
}

}  // namespace

void plan_leaders_week(Institution& institution, const WeekContext& context) {
    const std::size_t count = institution.leaders.count;
    const float alone = unbacked(institution);
    const float ordinary_trust = institution.parameters.ordinary.trust_from_leader;
    for_each_block(context.workers, padded(count), [&](Block block) {
        Presence presence;
        for (std::size_t leader = block.begin; leader != block.end; ++leader) {
            presence.span[leader - block.begin] = leader < count ? span_of(institution, leader) : 1.0F;
            presence.trusted[leader - block.begin] =
                leader < count ? mean_of_team(institution, leader, institution.people.trust_from_leader, ordinary_trust)
                               : ordinary_trust;
        }
        with_mean_of_corners(corner_exponent(institution),
                             [&](auto mean) { plan_week(institution, block, alone, mean, presence); });
        lead_in_pairs(institution, block, presence);
        for (std::size_t leader = block.begin; leader != block.end && leader < count; ++leader) {
            meet_team(institution, leader, presence, leader - block.begin);
        }
    });
}

}  // namespace raaderum
