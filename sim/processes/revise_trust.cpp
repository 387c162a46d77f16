// Trust on every tie follows what the other does: won slowly, lost fast. The leader's trust in an employee follows the
// successes and failures that the leader sees; the employee's trust in the leader follows coaching, leeway and involvement,
// and suffers from felt control, unexplained tightening, injustice and words without deeds; colleagues win each other by
// help and good work, and lose each other by frustration, guarded talk and failures. A resource person who has spent his
// standing wins no one.
//
//   T += gain good (1 - T) - loss bad T          for every tie, with good and bad from the other's week
//
// Some trust any leader more than others do in the same place. What experience teaches and what a person brings add up: in
// an employee's trust in the leader, T above stands for trust less the disposition. So people differ around the same mean, at
// the same speed, whether they come in trusting or grow so.
//
// Alone, good moves the missing trust by the half-life ln 2 / (gain good), bad the trust by ln 2 / (loss bad).
// Sources: Fagligt råderum, sections 5.4, 6.3.3, 7.1.2; trust is lost faster than it is won (ratio 2 to 5). No weekly rate
// has an empirical source. Claims: A2, A3, A4, A16, A18, C8, C9.

#include "core/eight.hpp"
#include "core/look_ahead.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

template <class Trust>
RAADERUM_INLINE Trust revised(Trust trust, Trust gained, Trust lost) {
    return share(trust + gained * (1.0F - trust) - lost * trust);
}

RAADERUM_VECTOR void leader_and_employee(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto& environment = institution.environment;
    auto p = institution.parameters.trust;
    const float complexity = institution.parameters.institution.task_complexity;
    const float seen = institution.mechanisms.success_feeds_trust ? 1.0F : 0.0F;
    const float hollow_words = environment.hollow_words;
    const float differ = institution.parameters.employees.trust_sd;
    if (!institution.mechanisms.decoupling) p.from_decoupling = 0.0F;
    const float involvement = environment.involvement;
    const float gain = p.gain;
    const float loss = institution.mechanisms.trust_asymmetry ? p.loss : p.gain;

    RAADERUM_EACH(i, block) {
#define TERMS_OF_trust_from_leader
#include "model/arrows/revise_trust.def"
        const float good_work =
#define INTO_trust_from_leader_won
#include "model/arrows/revise_trust.def"
            ;
        const float bad_work = p.leader_wear
                               - (
#define INTO_trust_from_leader_lost
#include "model/arrows/revise_trust.def"
                               );
        people.trust_from_leader[i] = revised(people.trust_from_leader[i], gain * good_work, loss * bad_work);

        const float good = p.base
#define INTO_trust_in_leader_won
#include "model/arrows/revise_trust.def"
            ;
        const float bad = p.wear
                          - (
#define INTO_trust_in_leader_lost
#include "model/arrows/revise_trust.def"
                          );
        const float learnt = people.trust_in_leader[i] - differ * people.trust_disposition[i];
        people.trust_in_leader[i] =
            share(people.trust_in_leader[i] + gain * good * (1.0F - learnt) - loss * bad * learnt);
    }
}

RAADERUM_VECTOR void show_conduct(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.trust;
    const float reflection = institution.parameters.institution.reflection_share;
    const float gain = p.gain * p.colleague_tempo;
    const float loss = (institution.mechanisms.trust_asymmetry ? p.loss : p.gain) * p.colleague_tempo;
    RAADERUM_EACH(i, block) {
        const float good = p.colleague_base
#define INTO_goodwill
#include "model/arrows/revise_trust.def"
                           + reflection;
        people.goodwill[i] = gain * people.filled[i] * good * (1.0F - p.guarded_withholds * people.guardedness[i])
                             * (1.0F - people.spent[i]);
        const float bad = p.colleague_wear
#define INTO_friction
#include "model/arrows/revise_trust.def"
            ;
        people.friction[i] = loss * people.filled[i] * bad;
    }
    for (std::size_t i = block.begin; i != block.end; ++i) {
        institution.conduct[i] = {people.goodwill[i], people.friction[i]};
    }
}

/// Eight colleagues' goodwill and friction; `who` are their positions.
struct EightConducts {
    Eight goodwill, friction;
};

RAADERUM_INLINE EightConducts conducts_of(const Conduct* conduct, const std::uint32_t* who) {
    const Eight first = load_four_pairs([=](std::size_t k) { return &conduct[who[k]]; });
    const Eight others = load_four_pairs([=](std::size_t k) { return &conduct[who[k + eight / 2]]; });
    // mathematics: the first of each pair, then the second
    return {__builtin_shufflevector(first, others, 0, 2, 4, 6, 8, 10, 12, 14),
            __builtin_shufflevector(first, others, 1, 3, 5, 7, 9, 11, 13, 15)};
}

RAADERUM_VECTOR void among_colleagues(Institution& institution, Block block) {
    const auto& people = institution.people;
    const TiePattern& pattern = *institution.pattern;
    const float guarded_rejects = institution.parameters.trust.guarded_rejects;
    const std::size_t end = block.end < people.positions ? block.end : people.positions;
    const LookAhead<Conduct> look_ahead(institution.conduct, pattern.slot_neighbour);
    for (std::size_t i = block.begin; i < end; i += eight) {
        const Eight there = load_eight(&people.filled[i]);
        const Eight open = there * (1.0F - guarded_rejects * load_eight(&people.guardedness[i]));
        const EightIds self = ids_from(i);
        for (std::uint32_t slot = pattern.slots_first[i / eight]; slot != pattern.slots_first[i / eight + 1];
             slot += eight) {
            look_ahead.before(slot, slot + eight);
            const EightConducts other = conducts_of(institution.conduct.data(), &pattern.slot_neighbour[slot]);
            const Eight trust = load_eight(&institution.trust[slot]);
            const Eight now = revised<Eight>(trust, open * other.goodwill, there * other.friction);
            store_eight(&institution.trust[slot], is_tie(pattern, slot, self) ? now : trust);
        }
    }
}

}  // namespace

void revise_trust(Institution& institution, const WeekContext& context) {
    if (!institution.mechanisms.trust_dynamics) return;
    const std::size_t places = institution.people.places;
    for_each_block(context.workers, places, [&](Block block) {
        leader_and_employee(institution, block);
        show_conduct(institution, block);
    });
    for_each_block(context.workers, places, [&](Block block) { among_colleagues(institution, block); });
}

}  // namespace raaderum
