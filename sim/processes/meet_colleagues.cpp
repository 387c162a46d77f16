// Colleagues look at each other. Everyone shows a face (skill, frustration, leeway, load); everyone sees the faces of
// those they are tied to, coloured by trust: whom to ask, whose mood is catching, who is allowed more than I, who
// speaks for the direction, and who could open a door to another silo. The frustrated keep part of their skill to
// themselves.
//
//   trust in colleagues = mean T over present colleagues;  better colleague = max T (1 - withheld max(0, u_q - ordinary)) max(0, c_q - c)
//   access to resource persons = max T sway,  sway = role (1 - spent)
//   inequity            = mean of |L_q - L| + worse_off max(0, L_q - L) + from_load |pressure_q - pressure|
//
// All faces are shown before anyone looks, so that the numbering of positions cannot matter.
// Sources: Fagligt råderum, section 6.3.3 (a colleague is allowed more than I).
// Claims: A12, A16, B7, C2, C8.

#include "core/eight.hpp"
#include "core/look_ahead.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

void show_faces(Institution& institution, Block block) {
    const auto& people = institution.people;
    for (std::size_t i = block.begin; i != block.end; ++i) {
        const float filled = people.filled[i];
        institution.faces[i] = {filled,
                                people.frustration[i],
                                filled * people.resource_role[i] * (1.0F - people.spent[i]),
                                people.competence[i],
                                people.leeway[i],
                                people.pressure[i],
                                {}};
    }
}

/// The faces of eight people, field by field.
struct EightFaces {
    Eight filled, frustration, sway, competence, leeway, pressure;
};

/// The faces of eight people; `who(k)` is the position of the k-th.
template <class Who>
RAADERUM_INLINE EightFaces faces_of(const Face* faces, Who&& who) {
    Eight rows[eight];
    for (std::size_t k = 0; k != eight; ++k) rows[k] = load_eight(&faces[who(k)].filled);
    turn_around(rows);
    return {rows[0], rows[1], rows[2], rows[3], rows[4], rows[5]};
}

/// What eight people see along all their ties.
struct Impression {
    Eight present{}, trusted{}, better{}, mood{}, mood_weight{}, uneven{}, bridge{}, resource{};
};

/// Eight people in consecutive positions: their silos.
struct EightPlaces {
    alignas(32) std::uint32_t silo_begin[eight];
    alignas(32) std::uint32_t silo_size[eight];
};

RAADERUM_INLINE Impression look_along_ties(const Institution& institution, std::size_t position,
                                           const EightPlaces& places, const EightFaces& me,
                                           const LookAhead<Face>& look_ahead) {
    const TiePattern& pattern = *institution.pattern;
    const float withheld = institution.mechanisms.frustration_spread ? institution.parameters.casework.withheld : 0.0F;
    const float usual_frustration = institution.parameters.ordinary.frustration;
    const float worse_off = institution.parameters.justice.inequity_worse_off;
    const float uneven_load = institution.parameters.justice.inequity_from_load;
    const EightIds silo_begin = load_eight(places.silo_begin);
    const EightIds silo_size = load_eight(places.silo_size);
    const std::uint32_t begin = pattern.slots_first[position / eight];
    const std::uint32_t end = pattern.slots_first[position / eight + 1];
    const Eight nothing{};
    Impression seen;
    const EightIds self = ids_from(position);
    for (std::uint32_t slot = begin; slot != end; slot += eight) {
        const std::uint32_t* who = &pattern.slot_neighbour[slot];
        look_ahead.before(slot, slot + eight);
        const EightFaces you = faces_of(institution.faces.data(), [who](std::size_t k) { return who[k]; });
        const auto tied = is_tie(pattern, slot, self);
        const Eight filled = tied ? you.filled : nothing;
        const Eight t = load_eight(&institution.trust[slot]);
        const Eight there = t * filled;
        seen.present += filled;
        seen.trusted += there;
        const Eight weight = there * you.competence;
        seen.mood += weight * you.frustration;
        seen.mood_weight += weight;
        const Eight shares = positive(1.0F - withheld * positive(you.frustration - usual_frustration));
        seen.better = larger(seen.better, there * shares * (you.competence - me.competence));
        seen.resource = larger(seen.resource, t * you.sway);
        const Eight allowed = you.leeway - me.leeway;
        seen.uneven += filled
                       * (magnitude(allowed) + worse_off * positive(allowed)
                          + uneven_load * magnitude(you.pressure - me.pressure));
        const auto elsewhere = load_eight(who) - silo_begin >= silo_size;
        seen.bridge = larger(seen.bridge, elsewhere ? there : nothing);
    }
    return seen;
}

RAADERUM_VECTOR void look_around(Institution& institution, Block block) {
    auto& people = institution.people;
    const TiePattern& pattern = *institution.pattern;
    const auto silos = static_cast<std::size_t>(institution.parameters.institution.silos);
    const bool through_resources = institution.mechanisms.resource_persons;
    const Eight usual_access = eight_of(institution.parameters.ordinary.resource_access);
    const Eight of_the_house = eight_of(institution.environment.house_trust);  // for who knows nobody to go by
    const std::size_t end = block.end < people.positions ? block.end : people.positions;
    const LookAhead<Face> look_ahead(institution.faces, pattern.slot_neighbour);
    GroupRange silo;
    for (std::size_t i = block.begin; i < end; i += eight) {
        EightPlaces places;
        for (std::size_t k = 0; k != eight; ++k) {
            const std::size_t position = i + k < people.positions ? i + k : people.positions - 1;
            if (position - silo.begin >= silo.size()) {
                silo = institution.teams->silo_around(position, silos);
            }
            places.silo_begin[k] = static_cast<std::uint32_t>(silo.begin);
            places.silo_size[k] = static_cast<std::uint32_t>(silo.size());
        }
        const EightFaces me = faces_of(institution.faces.data(), [i](std::size_t k) { return i + k; });
        const Impression seen = look_along_ties(institution, i, places, me, look_ahead);
        const Eight someone = larger(seen.present, eight_of(1.0F));
        store_eight(&people.trust_in_colleagues[i], seen.present > 0.0F ? seen.trusted / someone : of_the_house);
        store_eight(&people.better_colleague[i], seen.better);
        store_eight(&people.colleagues_frustration[i],
                    seen.mood_weight > 0.0F ? seen.mood / seen.mood_weight : me.frustration);
        store_eight(&people.inequity[i], seen.uneven / someone);
        store_eight(&people.bridge[i], seen.bridge);
        store_eight(&people.resource_access[i], through_resources ? larger(seen.resource, me.sway) : usual_access);
    }
}

RAADERUM_VECTOR void feel_safe(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.casework;
    const float helps = institution.mechanisms.help_seeking ? 1.0F : 0.0F;
    RAADERUM_EACH(i, block) {
        people.safety[i] = 0.5F * (people.trust_in_leader[i] + people.trust_in_colleagues[i]);
        people.asks[i] = helps
                         * share((p.asks_base + p.asks_from_courage * people.courage[i]) * people.trust_in_colleagues[i]
                                 * (1.0F - people.guardedness[i]));
    }
}

}  // namespace

void meet_colleagues(Institution& institution, const WeekContext& context) {
    const std::size_t places = institution.people.places;
    for_each_block(context.workers, places, [&](Block block) { show_faces(institution, block); });
    for_each_block(context.workers, places, [&](Block block) {
        look_around(institution, block);
        feel_safe(institution, block);
    });
}

}  // namespace raaderum
