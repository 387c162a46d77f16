#pragma once
// Where people stand in pictures of a network: those who are tied draw together, all push each other off (Fruchterman and
// Reingold, 1991). Everyone starts on a circle, so that the same ties always give the same places.

#include "report/svg.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace raaderum::report {

/// Places in the unit square for `nodes` nodes, those of a lower number first round the circle. Work grows with the square
/// of the nodes.
std::vector<Point> places_of(std::size_t nodes, std::span<const std::pair<std::size_t, std::size_t>> ties);

}  // namespace raaderum::report
