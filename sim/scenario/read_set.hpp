#pragma once
// Worlds that come as a set: `worlds: plausible`, `worlds: plausible:100`, `worlds: FILE`, and as they stand in a resolved scenario.

#include "scenario/combine.hpp"
#include "scenario/node.hpp"

#include <string>
#include <string_view>

namespace raaderum::scenario {

inline constexpr std::string_view plausible_worlds = "plausible";  ///< the set that comes with the program
inline constexpr std::string_view the_middle_world =
    "middle";  ///< behind it: of that set the one nearest to the middle of all
inline constexpr std::string_view no_worlds = "defaults";  ///< the one world of the defaults

/// Whether `worlds` says anything else than how many are sampled.
bool names_a_set(const Node& worlds);

/// Makes the plan one of the worlds of a set. What the scenario's base writes itself goes before the set.
void read_set(const Node& worlds, const Document& document, bool files_given, Combined& combined, Problems& problems);

/// The checksum of the set that comes with the program.
std::string checksum_of_shipped_worlds();

/// Whether the set is the one that comes with the program.
bool is_shipped(const WorldsSet& set);

/// The section `worlds` of a resolved scenario; empty where its worlds are of no set.
std::string written_worlds(const std::string& resolved);

/// Puts such a section in the place of what the scenario says of worlds.
void replace_worlds(Node& scenario, const std::string& written, Problems& problems);

/// Takes a key that an argument sets away from the worlds of a resolved scenario, so that it holds in all of them.
void overrule_worlds(Node& scenario, std::string_view key);

}  // namespace raaderum::scenario
