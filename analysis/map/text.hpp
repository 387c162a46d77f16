#pragma once
// The map as text for a terminal, as JSON for programs, and as DOT for Graphviz.

#include "map/paths.hpp"
#include "map/theory_map.hpp"

#include <string>

namespace raaderum::map {

/// What there is in each room, and the strongest links.
std::string overview(const TheoryMap& map, Language language);
/// A line a path, then what they add up to.
std::string paths_in_lines(const TheoryMap& map, const Paths& paths, Language language);

/// {"boxes": [...], "arrows": [...]}, and of paths {"from", "to", "paths": [...], "share", "together", "found", "all"} beside them.
std::string as_json(const TheoryMap& map);
std::string as_json(const TheoryMap& map, std::size_t from, std::size_t to, const Paths& paths);

/// Rooms as clusters; sign by colour and head, strength by width, evidence by dash.
std::string as_dot(const TheoryMap& map, Language language);

}  // namespace raaderum::map
