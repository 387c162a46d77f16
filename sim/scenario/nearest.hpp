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

/// The known names of which `name` is a whole part, as trust is of trust-versus-control and trust_in_leader; at most three.
std::vector<std::string> that_hold(std::string_view name, std::span<const std::string> known);

/// "did you mean 'x'?"; where nothing is near, "one of x, y, z" of a short list, and of a long one `where_listed`
/// ("raaderum metrics lists them") or how many there are with the first few. Never empty unless nothing is known.
std::string suggestion(std::string_view name, std::span<const std::string> known, std::string_view where_listed = {});

/// Where every key of a scenario is listed, for who asks for one that is not there.
inline constexpr std::string_view where_keys_are_listed = "raaderum parameters and raaderum schema list the keys";
inline constexpr std::string_view where_metrics_are_listed = "raaderum metrics lists those that there are";

/// "a, b, c".
std::string joined(std::span<const std::string> names);

}  // namespace raaderum::scenario
