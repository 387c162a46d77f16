#pragma once
// Who speaks for a team, and how far it carries. The longest in the team is its representative. What is carried to the leader and
// explained to colleagues grows with the hours for it, levelling off, and with the trust between representative and leader, both
// ways; while the representative is ill, nobody speaks. Hours of representing are no hours of casework (spend_hours).

#include "model/institution.hpp"

namespace raaderum {

struct Representation {
    std::size_t who = 0;  ///< position of the representative
    float carries =
        0.0F;  ///< 0: nobody speaks for the team; 1: all that weighs on it is told, and all that is decided explained
    float hours = 0.0F;  ///< share of the representative's week; 0: there is none
};

inline Representation representation_of(const Institution& institution, std::size_t leader) {
    const auto& p = institution.parameters.representatives;
    if (p.co_determination <= 0.0F) return {};
    const auto& leaders = institution.leaders;
    const auto& people = institution.people;
    std::size_t who = leaders.team_end[leader];
    for (std::size_t i = leaders.team_begin[leader]; i < leaders.team_end[leader]; ++i) {
        if (people.filled[i] == 0.0F) continue;
        if (who == leaders.team_end[leader] || people.tenure[i] > people.tenure[who]) who = i;
    }
    if (who == leaders.team_end[leader]) return {};
    const float there = p.co_determination * (1.0F - smaller(1.0F, people.absence_left[who]));
    const float trust = root(people.trust_in_leader[who] * people.trust_from_leader[who]);
    return {who, there * trust * p.hours / (p.hours + p.hours_half),
            smaller(1.0F, there * p.hours / institution.parameters.institution.weekly_hours)};
}

}  // namespace raaderum
