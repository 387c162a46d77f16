// Colleagues look at each other. Everyone shows a face (skill, buy-in, frustration, leeway, load); everyone sees the faces of
// those they are tied to, coloured by trust: whom to ask, who pulls, whose mood is catching, who is allowed more than I,
// who has left, who speaks for the direction, and who could open a door to another silo. The frustrated keep part of
// their skill to themselves.
//
//   trust in colleagues = mean T over present colleagues;  better colleague = max T (1 - withheld max(0, u_q - ordinary)) max(0, c_q - c)
//   pull                = sum T (w_q - w) [|w_q - w| < confidence] / (sum T + 1/2)
//   access to resource persons = max T sway,  sway = role (1 - spent)
//   inequity            = mean of |L_q - L| + half of max(0, L_q - L) + 0.15 |pressure_q - pressure|
//
// All faces are shown before anyone looks, so that the numbering of positions cannot matter.
// Sources: Fagligt råderum, section 6.3.3 (a colleague is allowed more than I); bounded confidence after Deffuant and
// Weisbuch (2000). Claims: A12, A16, B7, C2, C3, C8.

#include "model/teams.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr float timid_asks = 0.19F;     // readiness to ask of one without courage, among trusted colleagues
constexpr float brave_asks = 1.06F;     // what courage adds
constexpr float unskilled_mood = 0.5F;  // weight of the mood of one without competence; skill adds to it
constexpr float worse_off = 0.5F;       // being allowed less than a colleague weighs half as much again
constexpr float uneven_load = 0.15F;    // weight of uneven load against uneven leeway

void show_faces(Institution& institution, Block block) {
    const auto& people = institution.people;
    for (std::size_t i = block.begin; i != block.end; ++i) {
        const float filled = people.filled[i];
        institution.faces[i] = {filled,
                                people.recent_departure[i],
                                people.frustration[i],
                                filled * people.resource_role[i] * (1.0F - people.spent[i]),
                                people.competence[i],
                                people.buy_in[i],
                                people.leeway[i],
                                people.pressure[i]};
    }
}

/// What one person sees along all ties.
struct Impression {
    float present = 0, trusted = 0, better = 0, pull = 0, mood = 0, mood_weight = 0, uneven = 0, gone = 0, bridge = 0,
          resource = 0;
};

Impression look_along_ties(const TiePattern& pattern, const Face* faces, const float* trust, std::size_t i,
                           GroupRange silo, float confidence, float withheld, float usual_frustration) {
    const Face me = faces[i];
    Impression seen;
    for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
        const std::uint32_t colleague = pattern.neighbour[tie];
        const Face you = faces[colleague];
        const float t = trust[tie];
        const float there = t * you.filled;
        seen.present += you.filled;
        seen.gone += you.departure;
        seen.trusted += there;
        const float weight = there * (unskilled_mood + you.competence);
        seen.mood += weight * you.frustration;
        seen.mood_weight += weight;
        const float shares = positive(1.0F - withheld * positive(you.frustration - usual_frustration));
        seen.better = larger(seen.better, there * shares * (you.competence - me.competence));
        seen.resource = larger(seen.resource, t * you.sway);
        const float apart = you.buy_in - me.buy_in;
        seen.pull += there * apart * static_cast<float>(magnitude(apart) < confidence);
        const float allowed = you.leeway - me.leeway;
        seen.uneven += you.filled
                       * (magnitude(allowed) + worse_off * positive(allowed)
                          + uneven_load * magnitude(you.pressure - me.pressure));
        const bool elsewhere = colleague - silo.begin >= silo.size();
        seen.bridge = larger(seen.bridge, there * static_cast<float>(elsewhere));
    }
    return seen;
}

void look_around(Institution& institution, Block block) {
    auto& people = institution.people;
    const TiePattern& pattern = *institution.pattern;
    const float confidence = institution.parameters.buy_in.confidence;
    const auto silos = static_cast<std::size_t>(institution.parameters.institution.silos);
    const std::size_t end = block.end < people.positions ? block.end : people.positions;
    const float withheld = institution.mechanisms.frustration_spread ? institution.parameters.casework.withheld : 0.0F;
    const bool through_resources = institution.mechanisms.resource_persons;
    const float usual_access = institution.parameters.ordinary.resource_access;
    const float of_the_house = institution.environment.house_trust;  // what one has to go by who knows nobody
    GroupRange silo;
    for (std::size_t i = block.begin; i < end; ++i) {
        if (i - silo.begin >= silo.size())
            silo = group_range(silo_of(i, people.positions, silos), people.positions, silos);
        const Impression seen = look_along_ties(pattern, institution.faces.data(), institution.trust.data(), i, silo,
                                                confidence, withheld, institution.parameters.ordinary.frustration);
        const float someone = larger(seen.present, 1.0F);
        const auto ties = static_cast<float>(pattern.first[i + 1] - pattern.first[i]);
        people.trust_in_colleagues[i] = seen.present > 0.0F ? seen.trusted / someone : of_the_house;
        people.better_colleague[i] = seen.better;
        people.colleagues_pull[i] = seen.pull / (seen.trusted + 0.5F);
        people.colleagues_frustration[i] =
            seen.mood_weight > 0.0F ? seen.mood / seen.mood_weight : people.frustration[i];
        people.inequity[i] = seen.uneven / someone;
        people.departures[i] = seen.gone / larger(ties, 1.0F);
        people.bridge[i] = seen.bridge;
        people.resource_access[i] = through_resources ? larger(seen.resource, institution.faces[i].sway) : usual_access;
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
            people.asks[i] = helps ? share((timid_asks + brave_asks * people.courage[i]) * people.trust_in_colleagues[i]
                                           * (1.0F - people.guardedness[i]))
                                   : 0.0F;
        }
    });
}

}  // namespace raaderum
