// People learn from judgement that is practised and reflected upon, from reflection itself, from better colleagues whom they
// dare to ask, and from leaders who develop them; less from leaders who fix their cases. Those who own the task seek
// mastery. Without judgement, skill slowly fades. Learning is faster than forgetting. Who reflects on what citizens tell learns to
// build an alliance with them, and citizens tell those whom they trust.
//
//   competence  <- traits or down : potential + from_judgement (a (practice_base + (1 - practice_base) reflexivity))'
//                               + from_reflection reflexivity' + effect (lift)' + from_help (asks better_colleague)'
//                               + from_buy_in buy_in' - from_fixing fixed'
//   reflexivity <- traits (rate_base + rate_from_judgement a) : base + from_hours h / (h + half) + from_coaching coaching
//                  - from_frustration frustration',
//                  h = (reflection hours + effect tracking + documentation_reflects hours of documentation for learning)
//                      (hours_base + (1 - hours_base) trust)(1 - guardedness)
//   alliance learnt <- traits : alliance reflexivity trust of citizens
//
// Sources: Faglig ledelse (2025); Faglig ledelse 2.0 (2020); Fagligt skøn og styring; Carpenter et al. (2015) on newcomers.
// Sizes are assumed. Claims: A20, A40, B6, B8, B10, C2, D5, D6.

#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

float reflected_practice(float judgement, float reflexivity, const Parameters::learning_group& p) {
    return judgement * (p.practice_base + (1.0F - p.practice_base) * reflexivity);
}

RAADERUM_VECTOR void practise(Institution& institution, Block block) {
    auto& people = institution.people;
    auto p = institution.parameters.learning;
    const auto o = institution.parameters.ordinary;
    const float leadership_effect =
        institution.mechanisms.leadership_to_corners ? institution.parameters.leadership.effect : 0.0F;
    if (!institution.mechanisms.ownership_and_mastery) p.from_buy_in = 0.0F;
    if (!institution.mechanisms.fixing) p.from_fixing = 0.0F;
    const float reflection = institution.parameters.institution.reflection_share;
    const float tracking = institution.parameters.institution.effect_tracking;
    const float learning_documents =
        p.documentation_reflects * institution.parameters.institution.documentation_for_learning;
    const float up = institution.mechanisms.learning ? institution.parameters.pace.traits : 0.0F;
    const float down = institution.mechanisms.learning ? p.down : 0.0F;
    const float rate = institution.mechanisms.reflexivity ? institution.parameters.pace.traits : 0.0F;
    RAADERUM_EACH(i, block) {
#define TERMS_OF_competence
#include "model/arrows/learn.def"
        const float grown = people.potential[i]
#define INTO_competence
#include "model/arrows/learn.def"
            ;
        const float target = share(grown);
        people.competence[i] = towards(people.competence[i], target, target > people.competence[i] ? up : down);
#define TERMS_OF_reflexivity
#include "model/arrows/learn.def"
        const float reflected = p.reflexivity_base
#define INTO_reflexivity
#include "model/arrows/learn.def"
            ;
        people.reflexivity[i] =
            towards(people.reflexivity[i], share(reflected),
                    rate * (p.reflexivity_rate_base + p.reflexivity_rate_from_judgement * people.judgement[i]));
    }
}

/// Alliances with citizens, from the habit of reflecting and from what citizens who trust tell.
RAADERUM_VECTOR void learn_alliances(Institution& institution, Block block) {
    auto& people = institution.people;
    const float most = institution.parameters.learning.alliance;
    const float pace = institution.parameters.pace.traits;
    RAADERUM_EACH(i, block) {
        const float told = people.reflexivity[i] * people.citizen_trust[i];
        people.alliance_learnt[i] = towards(people.alliance_learnt[i], most * told, pace);
    }
}

}  // namespace

void learn(Institution& institution, const WeekContext& context) {
    const bool allies = institution.mechanisms.learning && institution.parameters.learning.alliance > 0.0F;
    for_each_block(context.workers, institution.people.places, [&](Block block) {
        practise(institution, block);
        if (allies) learn_alliances(institution, block);
    });
}

}  // namespace raaderum
