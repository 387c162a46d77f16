// Do I dare? Courage to use judgement grows where it is safe to be wrong, where judgement has gone well, with standing
// behind the task, and where a close and brave leader shares the risk. The press, guarded talk, and blame for failures
// under hard control pull it down.
//
//   courage <- rate : disposition + from_safety safety' + from_success (success min(1, leeway / ordinary))' + effect (lift)'
//              + from_meaning buy_in'
//              + from_leader (closeness x leader's courage)' - from_attention min(1, A)(1 - courage_damps leader's courage)
//              - from_blame felt control (blame_base + failure) - from_guarded guardedness'
//
// Sources: Fagligt råderum, sections 6.3.1.2, 6.3.1.3; Edmondson on psychological safety. Sizes are assumed.
// Claims: A1, A16, A26.

#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

float blame_of(float felt_control, float failure, const Parameters::courage_group& p) {
    return felt_control * (p.blame_base + failure);
}

RAADERUM_VECTOR void dare(Institution& institution, Block block) {
    auto& people = institution.people;
    auto p = institution.parameters.courage;
    const auto o = institution.parameters.ordinary;
    const float attention = institution.environment.attention;
    const float leadership_effect =
        institution.mechanisms.leadership_to_corners ? institution.parameters.leadership.effect : 0.0F;
    if (!institution.mechanisms.ownership_and_mastery) p.from_meaning = 0.0F;
    const float damps = institution.parameters.delegation.courage_damps;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_courage
#include "model/arrows/gather_courage.def"
        const float target = people.courage_disposition[i]
#define INTO_courage
#include "model/arrows/gather_courage.def"
            ;
        people.courage[i] = towards(people.courage[i], share(target), p.rate);
    }
}

}  // namespace

void gather_courage(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) { dare(institution, block); });
}

}  // namespace raaderum
