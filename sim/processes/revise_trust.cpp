// Trust on every tie follows what the other does: won slowly, lost fast. The leader's trust in an employee follows the
// successes and failures that the leader sees; the employee's trust in the leader follows coaching, leeway and loosening,
// and suffers from felt control, unexplained tightening, injustice and words without deeds; colleagues win each other by
// help and good work, and lose each other by frustration, guarded talk and failures. A resource person who has spent his
// standing wins no one.
//
//   T += gain good (1 - T) - loss bad T          for every tie, with good and bad from the other's week
//
// Alone, good moves the missing trust by the half-life ln 2 / (gain good), bad the trust by ln 2 / (loss bad).
// Sources: Fagligt råderum, sections 5.4, 6.3.3, 7.1.2; trust is lost faster than it is won (ratio 2 to 5). No weekly rate
// has an empirical source. Claims: A2, A3, A4, A16, A18, C8, C9.

#include "core/eight.hpp"
#include "core/look_ahead.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

template <class Trust>
RAADERUM_INLINE Trust revised(Trust trust, Trust gained, Trust lost) {
    return share(trust + gained * (1.0F - trust) - lost * trust);
}

RAADERUM_VECTOR void leader_and_employee(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto& environment = institution.environment;
    const auto p = institution.parameters.trust;
    const float complexity = institution.parameters.institution.task_complexity;
    const float seen = institution.mechanisms.success_feeds_trust ? 1.0F : 0.0F;
    const float decoupled = institution.mechanisms.decoupling ? p.from_decoupling * environment.hollow_words : 0.0F;
    const float involvement = environment.involvement;
    const float gain = p.gain * p.leader_tempo;
    const float loss = (institution.mechanisms.trust_asymmetry ? p.loss : p.gain) * p.leader_tempo;

    RAADERUM_EACH(i, block) {
        const float closeness = people.closeness[i];
        const float witnessed = seen * (p.witnessed_from_afar + (1.0F - p.witnessed_from_afar) * closeness);
        const float good_work = p.leader_from_success * people.success[i] * witnessed
                                * (p.success_by_rule + p.success_from_leeway * people.leeway[i]);
        const float bad_work = p.leader_from_failure * people.failure[i] * witnessed
                               + p.leader_from_doubt * positive(p.doubt_below - people.buy_in[i]) + p.leader_wear;
        people.trust_from_leader[i] = revised(people.trust_from_leader[i], gain * good_work, loss * bad_work);

        const float change = people.tightening[i];
        const float good =
            p.base + p.from_coaching * people.coaching_felt[i] * people.coupling_on[i]
            + p.from_leeway * people.leeway[i] * (p.leeway_simple + (1.0F - p.leeway_simple) * complexity)
            + p.from_loosening * positive(-change) + p.from_involvement * involvement;
        const float bad =
            p.from_control * people.felt_control[i] * (p.control_base + p.control_from_complexity * complexity)
            + p.from_tightening * positive(change) * (1.0F - p.tightening_explained * closeness * involvement)
            + p.from_injustice * positive(p.injustice_below - people.justice[i])
            + p.from_frustration * squared(people.frustration[i]) + p.from_pressure * people.pressure[i] + decoupled
            + p.wear;
        people.trust_in_leader[i] = revised(people.trust_in_leader[i], gain * good, loss * bad);
    }
}

RAADERUM_VECTOR void show_conduct(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.trust;
    const float reflection = institution.parameters.institution.reflection_share;
    const float gain = p.gain * p.colleague_tempo;
    const float loss = (institution.mechanisms.trust_asymmetry ? p.loss : p.gain) * p.colleague_tempo;
    RAADERUM_EACH(i, block) {
        people.goodwill[i] = gain * people.filled[i]
                             * (p.colleague_base + p.colleague_from_help * people.asks[i]
                                + p.colleague_from_success * people.success[i] + reflection)
                             * (1.0F - p.guarded_withholds * people.guardedness[i]) * (1.0F - people.spent[i]);
        people.friction[i] =
            loss * people.filled[i]
            * (p.colleague_wear + p.colleague_from_frustration * positive(people.frustration[i] - p.frustration_above)
               + p.colleague_from_guarded * people.guardedness[i] + p.colleague_from_failure * people.failure[i]
               + p.colleague_from_pressure * people.pressure[i]);
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
