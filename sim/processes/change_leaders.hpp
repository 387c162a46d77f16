#pragma once
// Who the leaders are: drawn on the first day, and again whenever one is replaced.

#include "model/institution.hpp"

namespace raaderum {

/// Lets the leader of the first day be who files say, where they say it.
void start_where_said_of_leader(Institution& institution, std::size_t leader);

/// Draws the leader who has this place now, by how many have had it before.
void draw_leader(Institution& institution, const Luck& luck, std::size_t leader);

}  // namespace raaderum
