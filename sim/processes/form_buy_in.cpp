// Do I stand behind the core task, and do I know what is expected of me? Buy-in grows from involvement of those who
// couple on and from leadership that talks direction; control crowds it out on complex tasks, and fatigue wears it
// down; so do rewards, as far as they are felt as control. Clear expectations come from rules or from a close leader, and
// from control; leeway makes them diffuse unless the leader is close. Where direction drifts, those who fill
// leeway without a shared direction stray in their own, week by week, and a common dialogue brings them back.
//
//   strayed      <- + drift leeway filled (1 - sqrt(direction known x buy-in)) (1 - strayed) - dialogue_returns voice strayed
//   buy_in       <- traits : disposition + sum of effects of deviations
//   role_clarity <- feelings : base + from_guidance (1 - (1 - rules_guide R)(1 - closeness skill)) + from_control control
//                          - from_leeway leeway (1 - closeness_keeps closeness) - from_churn churn'
//
// Sources: Fagligt råderum, sections 4.2.3, 5.3; Faglig ledelse (2025) on ownership; Faglig ledelse 2.0 (2020) on
// crowding out. Sizes are assumed. Claims: A6, A19, A43, B2, B5, B10, C5, C7.

#include "processes/capacity.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

/// Those who fill leeway without a shared direction stray in their own; a common dialogue brings them back.
RAADERUM_VECTOR void stray(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.direction;
    const float involvement = institution.environment.involvement;
    RAADERUM_EACH(i, block) {
        const float unshared = 1.0F - will_of(people.direction_clarity[i], people.buy_in[i]);
        const float dialogue = people.coupling_on[i] * people.heard[i] * involvement;
        const float before = people.strayed[i];
        const float away = p.drift * people.leeway_used[i] * unshared * (1.0F - before);
        people.strayed[i] = share(before + away - p.dialogue_returns * dialogue * before);
    }
}

RAADERUM_VECTOR void stand_behind(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto& environment = institution.environment;
    auto p = institution.parameters.buy_in;
    const auto o = institution.parameters.ordinary;
    const float complexity = institution.parameters.institution.task_complexity;
    const float involvement = environment.involvement;
    const float pace = institution.parameters.pace.traits;
    const float leadership_effect =
        institution.mechanisms.leadership_to_corners ? institution.parameters.leadership.effect : 0.0F;
    const float rewards = institution.parameters.leaders.rewards;
    if (!institution.mechanisms.crowding_out) p.crowding = p.crowding_by_rewards = 0.0F;
    const float for_all =
#define INTO_buy_in_for_all
#include "model/arrows/form_buy_in.def"
        ;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_buy_in
#include "model/arrows/form_buy_in.def"
        const float target = people.buy_in_disposition[i] + for_all
#define INTO_buy_in
#include "model/arrows/form_buy_in.def"
            ;
        people.buy_in[i] = towards(people.buy_in[i], share(target), pace);
    }
}

RAADERUM_VECTOR void know_what_is_expected(Institution& institution, Block block) {
    auto& people = institution.people;
    auto p = institution.parameters.clarity;
    const auto o = institution.parameters.ordinary;
    const float rules = institution.environment.rules;
    const float churn = institution.environment.churn;
    const float pace = institution.parameters.pace.feelings;
    if (!institution.mechanisms.rules_guide) p.rules_guide = 0.0F;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_role_clarity
#include "model/arrows/form_buy_in.def"
        const float target = p.base
#define INTO_role_clarity
#include "model/arrows/form_buy_in.def"
            ;
        people.role_clarity[i] = towards(people.role_clarity[i], share(target), pace);
    }
}

}  // namespace

void form_buy_in(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) {
        if (institution.parameters.direction.drift > 0.0F) stray(institution, block);
        stand_behind(institution, block);
        know_what_is_expected(institution, block);
    });
}

}  // namespace raaderum
