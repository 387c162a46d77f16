// Do I dare? Courage to use judgement grows where it is safe to be wrong, where judgement has gone well, with skill and
// with standing behind the task, and where a close
// and brave leader shares the risk. The press, political demand, guarded talk, and blame for failures under hard control
// pull it down.
//
//   courage <- rate : disposition + from_safety safety' + from_success (success min(1, leeway / ordinary))' + effect (lift)'
//              + from_mastery competence' + from_meaning buy_in' + from_leader (closeness x leader's courage)' - from_attention min(1, A)(1 - courage_damps leader's courage)
//              - from_blame felt control (0.3 + failure) - from_guarded guardedness' - from_politics Q'
//
// Sources: Fagligt råderum, sections 6.3.1.2, 6.3.1.3; Edmondson on psychological safety. Sizes are assumed.
// Claims: A1, A16, A26.

#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr float blamed_anyway = 0.3F;  // blame that hard control spreads even where nothing fails

RAADERUM_VECTOR void dare(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.courage;
    const auto o = institution.parameters.ordinary;
    const auto& environment = institution.environment;
    const float effect = institution.mechanisms.leadership_to_corners ? institution.parameters.leadership.effect : 0.0F;
    const bool corners_feed = institution.mechanisms.ownership_and_mastery;
    const float mastery = corners_feed ? p.from_mastery : 0.0F;
    const float meaning = corners_feed ? p.from_meaning : 0.0F;
    const float damps = institution.parameters.delegation.courage_damps;
    const float attention = p.from_attention * smaller(1.0F, environment.attention);
    const float politics = p.from_politics * (environment.political_demand - o.politics);
    const float ordinary_blame = o.felt_control * (blamed_anyway + o.failure);

    RAADERUM_EACH(i, block) {
        const float brave = people.leader_courage[i];
        const float target =
            people.courage_disposition[i] + p.from_safety * (people.safety[i] - o.safety)
            + p.from_success * (people.success[i] * smaller(1.0F, people.leeway[i] / o.leeway) - o.success)
            + mastery * (people.competence[i] - o.competence) + meaning * (people.buy_in[i] - o.buy_in)
            + effect * (people.lift_courage[i] - o.leadership)
            + p.from_leader * (people.closeness[i] * brave - o.closeness * o.leader_courage)
            - attention * (1.0F - damps * brave)
            - p.from_blame * (people.felt_control[i] * (blamed_anyway + people.failure[i]) - ordinary_blame)
            - p.from_guarded * (people.guardedness[i] - o.guardedness) - politics;
        people.courage[i] = towards(people.courage[i], share(target), p.rate);
    }
}

}  // namespace

void gather_courage(Institution& institution, const WeekContext& context) {
    for_each_block(context.workers, institution.people.places, [&](Block block) { dare(institution, block); });
}

}  // namespace raaderum
