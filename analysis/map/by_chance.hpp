#pragma once
// Edges that work through draws: who leaves, falls ill, is hired, is found out, comes into the press. A small step changes no draw, so their
// slopes are expectations.

#include "map/theory.hpp"

#include <optional>
#include <span>

namespace raaderum::map {

/// The slope of the target's resting point in units of both, or nothing where the edge is none of these. `houses`: default ones; `rests`:
/// by how much a weekly push is multiplied until the target rests.
std::optional<double> slope_by_chance(const Process& process, const Edge& edge, std::span<const Institution> houses,
                                      double rests);

}  // namespace raaderum::map
