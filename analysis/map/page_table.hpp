#pragma once
// All links as a table of the page, by the room and box that they lead to.

#include "map/theory_map.hpp"

#include <string>

namespace raaderum::map {

std::string table_of_links(const TheoryMap& map, Language language);

}  // namespace raaderum::map
