#pragma once
// The map of the theory, drawn up from the tables and the stored strengths.

#include "map/strengths.hpp"
#include "map/theory_map.hpp"

namespace raaderum::map {

/// The map at these parameter values: an arrow's size is its parameter's, and its strength grows with it; one whose size is 0 is left out.
TheoryMap build_map(const Parameters& parameters, const Strengths& strengths);

}  // namespace raaderum::map
