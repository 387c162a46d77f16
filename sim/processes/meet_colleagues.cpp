// Colleagues look at each other. Everyone shows a face (skill, buy-in, frustration, leeway, load); everyone sees the faces of
// those they are tied to, coloured by trust: whom to ask, who pulls, whose mood is catching, who is allowed more than I,
// who has left, and who could open a door to another silo.
//
//   trust in colleagues = mean T over present colleagues;  better colleague = max T max(0, c_q - c)
//   pull                = sum T (w_q - w) [|w_q - w| < confidence] / (sum T + 1/2)
//   inequity            = mean of |L_q - L| + half of max(0, L_q - L) + 0.15 |pressure_q - pressure|
//
// All faces are shown before anyone looks, so that the numbering of positions cannot matter.
// Sources: Fagligt råderum, section 6.3.3 (a colleague is allowed more than I); bounded confidence after Deffuant and
// Weisbuch (2000). Claims: A12, A16, B7, C2.

#include "model/teams.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr float worse_off = 0.5F;    // being allowed less than a colleague weighs half as much again
constexpr float uneven_load = 0.15F; // weight of uneven load against uneven leeway

void show_faces(Institution& institution, Block block) {
    const auto& people = institution.people;
    const auto silos = static_cast<std::size_t>(institution.parameters.institution.silos);
    for (std::size_t i = block.begin; i != block.end; ++i) {
        institution.faces[i] = {people.filled[i],
                                people.competence[i],
                                people.buy_in[i],
                                people.frustration[i],
                                people.leeway[i],
                                people.pressure[i],
                                people.recent_departure[i],
                                static_cast<float>(silo_of(i, people.positions, silos))};
    }
}

void look_around(Institution& institution, Block block) {
    auto& people = institution.people;
    const TiePattern& pattern = *institution.pattern;
    const Face* faces = institution.faces.data();
    const float* trust = institution.trust.data();
    const float confidence = institution.parameters.buy_in.confidence;
    const std::size_t end = block.end < people.positions ? block.end : people.positions;

    for (std::size_t i = block.begin; i < end; ++i) {
        const Face me = faces[i];
        float present = 0, trusted = 0, better = 0, pull = 0, mood = 0, mood_weight = 0, uneven = 0, gone = 0, bridge = 0;
        const std::uint32_t first = pattern.first[i];
        const std::uint32_t last = pattern.first[i + 1];
        for (std::uint32_t tie = first; tie != last; ++tie) {
            const Face you = faces[pattern.neighbour[tie]];
            const float t = trust[tie] * you.filled;
            present += you.filled;
            trusted += t;
            better = larger(better, t * (you.competence - me.competence));
            const float apart = you.buy_in - me.buy_in;
            pull += magnitude(apart) < confidence ? t * apart : 0.0F;
            const float weight = t * (0.5F + you.competence);
            mood += weight * you.frustration;
            mood_weight += weight;
            uneven += you.filled * (magnitude(you.leeway - me.leeway) + worse_off * positive(you.leeway - me.leeway) +
                                    uneven_load * magnitude(you.pressure - me.pressure));
            gone += you.departure;
            bridge = larger(bridge, you.silo != me.silo ? t : 0.0F);
        }
        const float someone = larger(present, 1.0F);
        people.trust_in_colleagues[i] = trusted / someone;
        people.better_colleague[i] = better;
        people.colleagues_pull[i] = pull / (trusted + 0.5F);
        people.colleagues_frustration[i] = mood_weight > 0.0F ? mood / mood_weight : me.frustration;
        people.inequity[i] = uneven / someone;
        people.departures[i] = gone / larger(static_cast<float>(last - first), 1.0F);
        people.bridge[i] = bridge;
    }
}

}  // namespace

void meet_colleagues(Institution& institution, const WeekContext& context) {
    const std::size_t places = institution.people.places;
    for_each_block(context.workers, places, [&](Block block) { show_faces(institution, block); });
    for_each_block(context.workers, places, [&](Block block) { look_around(institution, block); });
    auto& people = institution.people;
    const bool helps = institution.mechanisms.help_seeking;
    for_each_block(context.workers, places, [&](Block block) {
        RAADERUM_EACH(i, block) {
            people.safety[i] = 0.5F * (people.trust_in_leader[i] + people.trust_in_colleagues[i]);
            people.asks[i] = helps ? share(1.25F * (0.15F + 0.85F * people.courage[i]) * people.trust_in_colleagues[i] *
                                           (1.0F - people.guardedness[i]))
                                   : 0.0F;
        }
    });
}

}  // namespace raaderum
