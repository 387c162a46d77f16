// The leaders' own leeway, in two tiers. Politicians and the administration above give it to the institution's leader where
// delegation is legitimate, and take it back with rules, cases in the press, demands for standards, and cuts of tasks that
// cannot be dropped; a courageous leader at the top absorbs part of that. The institution's leader keeps some back, by
// disposition and under pressure, and so does every tier of middle managers below; one who keeps little shields the others' leeway against cuts. Confidence in the house
// widens what is given. What reaches a professional leader is a soft ceiling: one with courage uses more of it,
// and may give more than was given.
//
//   given    = (base + from_legitimacy legitimacy - from_rules (R - 0.3) + from_confidence confidence'
//               - (1 - courage_damps D0)(from_attention min(1, A)
//                                        + from_cut min(1, cut_felt cut) statutory max(0, 1 + cut_unshielded kept')
//                                        + from_politics Q)) (1 - kept)^tiers
//   kept     = keeps (1 - (1 - disposition)(1 - (1 - courage_damps D0) pressure)),  D0 = courage at the top
//   mandate = given (1 + from_courage courage')
//
// Sources: Fagligt råderum, sections 5.2, 6.2.2, 6.2.3, 7.1.2. Sizes are assumed.
// Claims: paradigms (A21); cuts bite where the portfolio is statutory (A7); the press (A9); courage (A17, A29).

#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr float few_rules = 0.3F;  // mathematics: the stock of rules that the base of the mandate is said for

}  // namespace

float kept_above(const Institution& institution) {
    if (!institution.mechanisms.top_leader) return 0.0F;
    const auto& environment = institution.environment;
    const auto& top = institution.parameters.top_leader;
    const float unshielded = 1.0F - institution.parameters.delegation.courage_damps * top.courage;
    const float disposition = top.control_disposition * (1.0F - environment.letting_go * top.buy_in);
    return top.keeps * (1.0F - (1.0F - disposition) * (1.0F - unshielded * environment.pressure));
}

float mandate_given(const Institution& institution) {
    const auto& environment = institution.environment;
    const auto& p = institution.parameters.mandate;
    const auto& top = institution.parameters.top_leader;
    const float cut =
        felt_cut(environment, institution.parameters.pressure) * institution.parameters.institution.statutory_share;
    const float unshielded = 1.0F - institution.parameters.delegation.courage_damps * top.courage;
    const auto& o = institution.parameters.ordinary;
    const float kept = kept_above(institution);
    const float shielded = institution.mechanisms.top_leader ? p.cut_unshielded * (kept - o.kept_above) : 0.0F;
    const float reaches_the_top = share(
        p.base + p.from_legitimacy * environment.legitimacy - p.from_rules * (environment.rules - few_rules)
        + p.from_confidence * (environment.confidence - o.confidence)
        - unshielded
              * (p.from_attention * smaller(1.0F, environment.attention) + p.from_cut * cut * positive(1.0F + shielded)
                 + p.from_politics * environment.political_demand));
    float given = reaches_the_top;
    for (int tier = 0; tier != institution.parameters.institution.tiers; ++tier) given *= 1.0F - kept;
    return given;
}

void receive_mandate(Institution& institution, const WeekContext&) {
    auto& leaders = institution.leaders;
    const auto& p = institution.parameters.mandate;
    const float usual = institution.parameters.ordinary.leader_courage;
    const float given = mandate_given(institution);
    institution.environment.mandate_given = given;
    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        leaders.mandate[leader] = share(given * (1.0F + p.from_courage * (leaders.courage[leader] - usual)));
        for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
            institution.people.mandate[i] = leaders.mandate[leader];
        }
    }
}

}  // namespace raaderum
