#pragma once
// One person takes a position, or leaves it. The position keeps its ties; what the next person meets there is new.

#include "model/institution.hpp"

namespace raaderum {

/// How those who found the house differ from newcomers.
struct Beginning {
    float experience;  ///< share of potential that competence starts from
    float frustration;
    float role_clarity;
    float control;
    float trust_in_leader;
    float trust_from_leader;
};

/// The first state of the person at `i`, drawn by position and generation. Ties, and what belongs to the position, are
/// left to whoever calls.
void initialize_person(Institution& institution, const Luck& luck, std::size_t i, const Beginning& begins);

/// Lets the person at `i` start where files say that the team's people, or this person, stand.
void start_where_said(Institution& institution, std::size_t i);

/// Fills position `i` with a new person: a first state, but for what the position keeps (people.def), and trust at the
/// newcomer's prior on every tie in both directions.
void place_newcomer(Institution& institution, const WeekContext& context, std::size_t i);

/// Trust between people who do not know each other yet, coloured by that of the house.
float trust_by_hearsay(const Institution& institution);

/// Log of a leaving hazard over the ordinary one, held within `limit`.
inline float held_within(float z, float limit) {
    return limit * soft_sign(z / larger(limit, 0.01F));  // mathematics: no 0 / 0
}

/// Empties position `i`.
void empty_position(Institution& institution, std::size_t i);

/// Draws the person at `i` (traits, dispositions) without touching ties; `experience` is the share of potential that
/// competence starts from.
void draw_person(Institution& institution, const Luck& luck, std::size_t i, float experience);

}  // namespace raaderum
