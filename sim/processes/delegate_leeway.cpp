// The leader lets go or holds on. Each leader sees how much leeway an employee could fill, wrongly from afar and less wrongly
// from close by or by checking, and first impressions last. Checking also shows whose cases run a risk of harm. Willingness to let go is an S-curve in trust x perceived capacity, more so
// for complex tasks. The urge to control (disposition, felt pressure) is damped by willingness; where it is missing, some
// control comes whatever the urge. Control tightens fast and loosens slowly. A leader may go person by person or treat
// all alike. A tightening that passes through a committee with representatives comes more slowly. Control may also be decreed
// from above, in place of what leaders want; nobody takes that for the leader's distrust.
//
//   willing   = S(slope [trust (blind + (1 - blind) perceived capacity)(1 + from_complexity x) - midpoint
//                  - from_risk checking min(1, risk of harm / that of the house - 1)])
//   control   <- tighten or loosen : 1 - (1 - urge (1 - willingness_damps willing)) (1 - distrust_adds (1 - willing)) + answer to demand
//   leeway    = mandate (1 - control)
//
// Sources: Fagligt råderum, sections 6.1, 6.3.1, 7.2. Forms and rates are assumed.
// Claims: A1-A6, A10, A11, A17.

#include "processes/capacity.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

constexpr float thousand = 1000.0F;   // mathematics: encounters that the house's harm is counted per
constexpr float least_risk = 0.001F;  // mathematics: a house without harm has no one above its mean
constexpr float least_known = 0.02F;  // mathematics: of the direction, so that will is never nothing

RAADERUM_VECTOR void know_the_direction(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.direction;
    const float goals = institution.parameters.institution.goals;
    const float churn = institution.environment.churn;
    RAADERUM_EACH(i, block) {
        const float known = p.clarity_base
#define INTO_direction_clarity
#include "model/arrows/delegate_leeway.def"
            ;
        people.direction_clarity[i] = clamp(known, least_known, 1.0F);
    }
}

/// The capacity of each employee, and the leader's willingness as it would be person by person.
template <class MeanOfCorners>
RAADERUM_VECTOR void perceive(Institution& institution, Block block, MeanOfCorners capacity_of) {
    auto& people = institution.people;
    const auto delegation = institution.parameters.delegation;
    const float error = institution.mechanisms.misperception ? delegation.misperception : 0.0F;
    const float calls = 1.0F + delegation.from_complexity * institution.parameters.institution.task_complexity;
    const float curved = institution.mechanisms.s_curve ? 1.0F : 0.0F;
    const bool informs = institution.mechanisms.checking_informs;
    const float reveals = informs ? delegation.checking_reveals : 0.0F;
    const float ordinary_checking = institution.parameters.ordinary.checking;
    const float per_risk = thousand / larger(institution.environment.harm_per_1000, least_risk);
    const float from_risk = informs ? delegation.from_risk : 0.0F;

    RAADERUM_EACH(i, block) {
        const float can = people.competence[i];
        const float dare = people.courage[i];
        const float will = will_of(people.direction_clarity[i], people.buy_in[i]);
        people.capacity[i] = capacity_of(can, will, dare);
        const float off = error * misseen(people.closeness[i], people.checking[i], reveals, ordinary_checking);
        const float perceived = capacity_of(share(can + off * people.misjudged_competence[i]),
                                            share(will + off * people.misjudged_buy_in[i]),
                                            share(dare + off * people.misjudged_courage[i]));
        const float standing = people.trust_from_leader[i]
                               * (delegation.blind_trust + (1.0F - delegation.blind_trust) * perceived) * calls;
        const float risk = smaller(1.0F, people.harm_odds[i] * per_risk - 1.0F);
        const float beyond = standing - delegation.midpoint - from_risk * people.checking[i] * risk;
        people.willingness[i] =
            curved > 0.0F ? logistic(delegation.slope * beyond) : share(0.5F + delegation.slope_straight * beyond);
    }
}

/// Leaders who do not go person by person set one cautious level for the whole team.
void treat_alike(Institution& institution, std::size_t leader) {
    auto& people = institution.people;
    const auto& leaders = institution.leaders;
    const float selectivity =
        institution.mechanisms.selective_control ? institution.parameters.leaders.selectivity : 0.0F;
    float present = 0.0F;
    float total = 0.0F;
    float squares = 0.0F;
    for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
        present += people.filled[i];
        total += people.filled[i] * people.willingness[i];
        squares += people.filled[i] * squared(people.willingness[i]);
    }
    if (present <= 0.0F) return;
    const float mean = total / present;
    const float spread = root(positive(squares / present - squared(mean)));
    const float alike = share(mean - institution.parameters.delegation.spread_caution * spread);
    for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
        people.willingness[i] = selectivity * people.willingness[i] + (1.0F - selectivity) * alike;
    }
}

RAADERUM_VECTOR void set_control(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.delegation;
    const auto& committee = institution.parameters.representatives;
    const float tighten = (institution.mechanisms.fast_tightening ? p.tighten : p.loosen)
                          * (1.0F - committee.slows * committee.co_determination);
    const float decreed = institution.parameters.leaders.decreed_control;
    const float decreed_spread = institution.parameters.leaders.decreed_spread;

    RAADERUM_EACH(i, block) {
        const float willing = people.willingness[i];
        const float urge = people.urge_to_control[i] * (1.0F - p.willingness_damps * willing);
        const float kept = 1.0F - (1.0F - urge) * (1.0F - p.distrust_adds * (1.0F - willing));
        const float answered = p.from_demand * people.closeness[i] * people.steering_demand[i];
        const float wanted = share(kept + answered);
        const float prescribed = share(decreed + decreed_spread * people.misjudged_competence[i]);
        const float desired = decreed < 0.0F ? wanted : prescribed;
        const float before = people.control[i];
        const float control = towards(before, desired, desired > before ? tighten : p.loosen);
        people.control[i] = control;
        const float change = control - before;
        people.tightening[i] = decreed < 0.0F ? change : 0.0F;
        people.felt_control[i] = control * (p.felt_softly + (1.0F - p.felt_softly) * people.hardness[i]);
        const float leeway = people.mandate[i] * (1.0F - control);
        people.leeway[i] = leeway;
        people.leeway_used[i] = smaller(leeway, people.capacity[i]);
        people.leeway_surplus[i] = positive(leeway - people.capacity[i]);
        people.suppressed[i] = positive(people.capacity[i] - leeway);
    }
}

}  // namespace

void delegate_leeway(Institution& institution, const WeekContext& context) {
    const std::size_t places = institution.people.places;
    with_mean_of_corners(corner_exponent(institution), [&](auto mean) {
        for_each_block(context.workers, places, [&](Block block) {
            know_the_direction(institution, block);
            perceive(institution, block, mean);
        });
    });
    for_each_block(context.workers, institution.leaders.count, [&](Block teams) {
        for (std::size_t leader = teams.begin; leader != teams.end; ++leader) treat_alike(institution, leader);
    });
    for_each_block(context.workers, places, [&](Block block) { set_control(institution, block); });
}

}  // namespace raaderum
