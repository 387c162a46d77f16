#pragma once
// Where each room stands in the overview, in the order of the institution's life: levers at the left, then politics, press and goals,
// then leaders, control and time, then people and what is between them, and at the right the work, its citizens, and who comes and goes.

#include "map/streets.hpp"
#include "map/theory_map.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::map {

inline constexpr double overview_width = 1240.0;
inline constexpr double overview_height = 570.0;

/// [room] A room that has no place of its own takes one that is free.
std::vector<Area> places_of(const std::vector<Room>& rooms);

/// About how wide a text of this size becomes, in pixels.
double text_width(std::string_view text, double size);
/// The text in lines of at most this width, broken at spaces; a longer word stands alone.
std::vector<std::string> wrapped(std::string_view text, double size, double width);

}  // namespace raaderum::map
