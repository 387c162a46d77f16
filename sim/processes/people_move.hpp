#pragma once
// One person takes a position, or leaves it. The position keeps its ties; what the next person meets there is new.

#include "model/institution.hpp"

namespace raaderum {

/// Fills position `i` with a new person: traits and first state drawn by position and generation, trust at the newcomer's
/// prior on every tie in both directions.
void hire(Institution& institution, const WeekContext& context, std::size_t i);

/// Empties position `i`.
void empty_position(Institution& institution, std::size_t i);

/// Draws the person at `i` (traits, dispositions) without touching ties; `experience` is the share of potential that
/// competence starts from.
void draw_person(Institution& institution, const Luck& luck, std::size_t i, float experience);

}  // namespace raaderum
