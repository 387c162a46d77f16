#pragma once
// Which known name a mistyped one most probably means.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

/// Number of letters to insert, leave out, change or swap with their neighbour to get from one word to the other.
std::size_t edit_distance(std::string_view from, std::string_view to);

/// The known name nearest to `name`, unless it is so far away that it is no help.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> known);

/// "did you mean 'x'?", or, where nothing is near and the list is short, "one of x, y, z".
std::string suggestion(std::string_view name, std::span<const std::string> known);

/// "a, b, c".
std::string joined(std::span<const std::string> names);

}  // namespace raaderum::scenario
