// Is it fair here? Justice of process comes from trust in the leader, closeness and a voice in decisions; justice of
// distribution suffers from uneven leeway and load among colleagues, the more so the larger the leeway, unless a close
// leader explains it. Where trust is low, talk becomes guarded.
//
//   justice     <- rate : ordinary + from_trust trust' + from_closeness closeness' + from_voice voice'
//                  - (from_inequity inequity (0.4 + 1.6 leeway)(1 - closeness_heals closeness))' - control' - frustration' - churn'
//   guardedness <- rate : 0.9 S(slope (midpoint - 0.65 trust in colleagues - 0.35 trust in leader)) + 0.03
//
// Sources: Fagligt råderum, section 6.3.3. Sizes are assumed. Claims: A12, A16.

#include "processes/processes.hpp"

namespace raaderum {
namespace {

float sting_of(float inequity, float leeway, float closeness, float heals) {
    return inequity * (0.4F + 1.6F * leeway) * (1.0F - heals * closeness);
}

}  // namespace

void judge_fairness(Institution& institution, const WeekContext& context) {
    auto& people = institution.people;
    for_each_block(context.workers, people.places, [&](Block block) {
        const auto p = institution.parameters.justice;
        const auto o = institution.parameters.ordinary;
        const auto& environment = institution.environment;
        const float sting = institution.mechanisms.inequity ? p.from_inequity : 0.0F;
        const float guarded = institution.mechanisms.guarded_talk ? 1.0F : 0.0F;
        const float churn = p.from_churn * (environment.churn - o.churn);
        const float involvement = environment.involvement;
        const float ordinary_sting = sting_of(o.inequity, o.leeway, o.closeness, p.closeness_heals);

        RAADERUM_EACH(i, block) {
            const float closeness = people.closeness[i];
            const float voice = involvement * (0.5F + 0.5F * people.coupling_on[i]);
            const float target =
                o.justice + p.from_trust * (people.trust_in_leader[i] - o.trust) +
                p.from_closeness * (closeness - o.closeness) + p.from_voice * (voice - o.voice - 0.06F) -
                sting * (sting_of(people.inequity[i], people.leeway[i], closeness, p.closeness_heals) - ordinary_sting) -
                p.from_control * (people.felt_control[i] - o.felt_control) -
                p.from_frustration * (people.frustration[i] - o.frustration) - churn;
            people.justice[i] = towards(people.justice[i], share(target), p.rate);
            const float ease = 0.65F * people.trust_in_colleagues[i] + 0.35F * people.trust_in_leader[i];
            const float silence =
                guarded * (0.9F * logistic(p.guard_slope * (p.guard_midpoint - ease)) + 0.03F);
            people.guardedness[i] = towards(people.guardedness[i], silence, p.guard_rate);
        }
    });
}

}  // namespace raaderum
