#pragma once
// Who the leaders are: drawn on the first day, and again whenever one is replaced.

#include "model/institution.hpp"

namespace raaderum {

/// Draws the leader who has this place now, by how many have had it before.
void draw_leader(Institution& institution, const Luck& luck, std::size_t leader);

}  // namespace raaderum
