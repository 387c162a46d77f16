// Is it fair here? Justice of process comes from trust in the leader, closeness and a voice in decisions; justice of
// distribution suffers from uneven leeway and load among colleagues, the more so the larger the leeway, unless a close
// leader explains it. A cut offends, unless a representative whom one trusts explains it. Where trust is low, talk becomes
// guarded.
//
//   justice     <- feelings : ordinary + from_trust trust' + from_closeness closeness' + from_voice voice'
//                  - (from_inequity inequity (1 + inequity_from_leeway leeway)(1 - closeness_heals closeness))'
//                  - control' - frustration' - from_cut cut (1 - represented trust in colleagues)
//   guardedness <- guard_rate : guard_max S(slope (midpoint - trust)) + guard_min,  trust: that in colleagues, and with
//                  guard_weight_leader that in the leader
//
// Sources: Fagligt råderum, section 6.3.3; Greenberg (1990) on cuts that are explained. Sizes are assumed. Claims: A12, A16,
// A39.

#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

/// How much uneven leeway offends, unless a close leader explains it.
float offence_of(float inequity, float leeway, float closeness, const Parameters::justice_group& p) {
    return inequity * (1.0F + p.inequity_from_leeway * leeway) * (1.0F - p.closeness_heals * closeness);
}

RAADERUM_VECTOR void weigh(Institution& institution, Block block) {
    auto& people = institution.people;
    auto p = institution.parameters.justice;
    const auto o = institution.parameters.ordinary;
    if (!institution.mechanisms.inequity) p.from_inequity = 0.0F;
    const float guarded = institution.mechanisms.guarded_talk ? 1.0F : 0.0F;
    const float involvement = institution.environment.involvement;
    const float cut_felt = felt_cut(institution.environment, institution.parameters.pressure);
    const float pace = institution.parameters.pace.feelings;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_justice
#include "model/arrows/judge_fairness.def"
        const float target = o.justice
#define INTO_justice
#include "model/arrows/judge_fairness.def"
            ;
        people.justice[i] = towards(people.justice[i], share(target), pace);
        const float ease = towards(people.trust_in_colleagues[i], people.trust_in_leader[i], p.guard_weight_leader);
        const float silence = p.guard_max * logistic(p.guard_slope * (p.guard_midpoint - ease)) + p.guard_min;
        people.guardedness[i] = guarded * towards(people.guardedness[i], silence, p.guard_rate);
    }
}

}  // namespace

void judge_fairness(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) { weigh(institution, block); });
}

}  // namespace raaderum
