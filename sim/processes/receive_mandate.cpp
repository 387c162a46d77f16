// The leader's own leeway. Politicians and the administration above give it where delegation is legitimate, and take it back
// with rules, cases in the press, demands for standards, and cuts of tasks that cannot be dropped. It is a soft ceiling:
// a courageous leader uses more of it, and may give more than was given.
//
//   mandate <- rate : (base + from_legitimacy legitimacy - from_rules (R - 0.3) - from_attention min(1, A)
//                      - from_cut min(1, 5 cut) statutory - from_politics Q) (timid + from_courage courage)
//
// Sources: Fagligt råderum, sections 5.2, 6.2.2, 6.2.3, 7.1.2. Sizes are assumed.
// Claims: paradigms (A21); cuts bite where the portfolio is statutory (A7); the press (A9); courage (A17).

#include "processes/processes.hpp"

namespace raaderum {

float mandate_given(const Institution& institution) {
    const auto& environment = institution.environment;
    const auto& p = institution.parameters.mandate;
    const float cut = felt_cut(environment) * institution.parameters.institution.statutory_share;
    return share(p.base + p.from_legitimacy * environment.legitimacy - p.from_rules * (environment.rules - 0.3F)
                 - p.from_attention * smaller(1.0F, environment.attention) - p.from_cut * cut
                 - p.from_politics * environment.political_demand);
}

void receive_mandate(Institution& institution, const WeekContext&) {
    auto& leaders = institution.leaders;
    const auto& p = institution.parameters.mandate;
    const float given = mandate_given(institution);
    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        const float used = share(given * (p.timid + p.from_courage * leaders.courage[leader]));
        leaders.mandate[leader] = towards(leaders.mandate[leader], used, p.rate);
        for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
            institution.people.mandate[i] = leaders.mandate[leader];
        }
    }
}

}  // namespace raaderum
