#pragma once
// What really acts on what: single processes are lived from the same moment twice, once with one box disturbed, and every box that
// comes out different was influenced. Beside it, what the tables say would come out different.

#include "map/theory.hpp"

#include <string_view>
#include <vector>

namespace raaderum::map {

/// Lives the process of this name; "observe" does nothing.
void live(std::string_view process, Institution& house, const WeekContext& context);

/// [box] 1 where the box comes out of the process different, when `disturbed` had other values before it.
std::vector<char> influenced(const Process& process, const Institution& before, const WeekContext& context,
                             std::size_t disturbed, std::uint32_t salt);

/// The same by the tables: what `disturbed` reaches along edges within the process. `kept`: whether the disturbed box itself comes out
/// different.
std::vector<char> reached(const Process& process, std::size_t disturbed, bool kept);

}  // namespace raaderum::map
