// Distrust between the levels feeds on itself. Those below who are frustrated and do not trust their leader complain; a
// leader who hears little else grows deaf, gives them no voice, develops them less and reaches for the reins
// (plan_leaders_week), which gives new cause for complaint. What a representative tells is heard and does not deafen.
//
//   deafness = from_complaint mean over the team of frustration max(0, complaint_below - trust in leader) (1 - represented)
//
// Source: Faglig ledelse 2.0 (2020) on steering that breeds a victim's rhetoric below and deafness above. Sizes are
// assumed.
// Claims: C9.

#include "processes/processes.hpp"

namespace raaderum {

void hear_complaints(Institution& institution, const WeekContext& context) {
    auto& leaders = institution.leaders;
    const auto& people = institution.people;
    const auto p = institution.parameters.delegation;
    const float heard = institution.mechanisms.mistrust_loop ? p.deafness_from_complaint : 0.0F;
    for_each_block(context.workers, leaders.count, [&](Block teams) {
        for (std::size_t leader = teams.begin; leader != teams.end; ++leader) {
            float present = 0.0F;
            float complaint = 0.0F;
            for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
                present += people.filled[i];
                complaint += people.filled[i] * people.frustration[i]
                             * positive(p.complaint_below - people.trust_in_leader[i]) * (1.0F - people.represented[i]);
            }
            leaders.deafness[leader] = share(heard * complaint / larger(present, 1.0F));
        }
    });
}

}  // namespace raaderum
