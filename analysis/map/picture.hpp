#pragma once
// The pictures of the map: the rooms and what runs between them as one drawing, and a page in which rooms open, arrows tell what they
// say, and ways from one box to another can be followed.

#include "map/theory_map.hpp"

#include <string>

namespace raaderum::map {

/// The overview as an SVG file of its own, 1280 by 720.
std::string svg_of(const TheoryMap& map, Language language);

/// One HTML file that needs nothing from elsewhere: the overview, every room, paths, and all links as a table.
std::string page_of(const TheoryMap& map, Language language);

}  // namespace raaderum::map
