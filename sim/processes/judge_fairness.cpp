// Is it fair here? Justice of process comes from trust in the leader, closeness and a voice in decisions; justice of
// distribution suffers from uneven leeway and load among colleagues, the more so the larger the leeway, unless a close
// leader explains it. Where trust is low, talk becomes guarded.
//
//   justice     <- rate : ordinary + from_trust trust' + from_closeness closeness' + from_voice voice'
//                  - (from_inequity inequity (stings_anyway + stings_with_leeway leeway)(1 - closeness_heals closeness))' - control' - frustration' - churn'
//   guardedness <- rate : most_guarded S(slope (midpoint - trust, of colleagues rather than the leader)) + least_guarded
//
// Sources: Fagligt råderum, section 6.3.3. Sizes are assumed. Claims: A12, A16.

#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr float stings_anyway = 0.4F;       // uneven leeway offends a little where there is little of it
constexpr float stings_with_leeway = 1.6F;  // and more where there is much
constexpr float leader_listens = 0.35F;     // how far trust in the leader decides whether talk is open
constexpr float most_guarded = 0.9F;
constexpr float least_guarded = 0.03F;

float sting_of(float inequity, float leeway, float closeness, float heals) {
    return inequity * (stings_anyway + stings_with_leeway * leeway) * (1.0F - heals * closeness);
}

RAADERUM_VECTOR void weigh(Institution& institution, Block block) {
    auto& people = institution.people;
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
        const float voice = involvement * people.coupling_on[i] * people.heard[i];
        const float target =
            o.justice + p.from_trust * (people.trust_in_leader[i] - o.trust)
            + p.from_closeness * (closeness - o.closeness) + p.from_voice * (voice - o.voice)
            - sting * (sting_of(people.inequity[i], people.leeway[i], closeness, p.closeness_heals) - ordinary_sting)
            - p.from_control * (people.felt_control[i] - o.felt_control)
            - p.from_frustration * (people.frustration[i] - o.frustration) - churn;
        people.justice[i] = towards(people.justice[i], share(target), p.rate);
        const float ease = towards(people.trust_in_colleagues[i], people.trust_in_leader[i], leader_listens);
        const float silence = most_guarded * logistic(p.guard_slope * (p.guard_midpoint - ease)) + least_guarded;
        people.guardedness[i] = guarded * towards(people.guardedness[i], silence, p.guard_rate);
    }
}

}  // namespace

void judge_fairness(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) { weigh(institution, block); });
}

}  // namespace raaderum
