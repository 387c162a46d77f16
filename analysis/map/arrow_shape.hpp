#pragma once
// One arrow of the overview as shapes: sign by colour and mark, strength by width, evidence by dash.

#include "map/streets.hpp"
#include "map/theory_map.hpp"

#include <string>
#include <vector>

namespace raaderum::map {

/// In pixels; it grows with the root, so that weak bundles can be seen beside strong ones.
double width_of_strength(double strength);

/// The line along the corners and its head, above a white edge that lifts it off what it crosses.
std::string arrow_along(const std::vector<Spot>& corners, double width, Sign sign, Evidence evidence);

/// A disc with the sign.
std::string sign_at(Spot where, Sign sign);
inline constexpr double sign_radius = 9.0;

/// The spot at this distance from the end of a way.
Spot before_end(const std::vector<Spot>& corners, double distance);
double length_of(const std::vector<Spot>& corners);

}  // namespace raaderum::map
