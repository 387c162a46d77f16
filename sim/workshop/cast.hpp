#pragma once
// Which employees are the people of a story. They are the same in every step and whatever the room does: they are looked for in
// the run that the story itself makes of its luck, among those whose lives it can tell to the end.

#include "workshop/stage.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::workshop {

/// What a story says of somebody besides the corner that they lack: more, or less, of a state than the house has on average.
struct Trait {
    std::string state;  ///< of those recorded, e.g. "tenure"
    bool high = false;
};

/// Somebody whom a story wants.
struct Part {
    std::string name;
    std::string corner;  ///< can, will, dare
    std::vector<Trait> traits;
};

/// Somebody found.
struct Member {
    std::string name;
    std::size_t position = 0;
    bool as_told = false;  ///< this corner is their weakest, and all that is said of them is so in the first week
};
using Cast = std::vector<Member>;

/// The name that stands for all people of a story.
inline constexpr std::string_view everybody = "all";

/// Finds each part its own employee. First come those of whom everything is so in both houses' first week and who are in both
/// until `last`; then those who leave; then those of whom not all is so; among these whoever lacks most of the corner.
Cast cast_of(const std::vector<Part>& parts, const Performance& run, Week last);

/// The week in which whoever had a position at first was gone from it; beyond the run where they never were.
Week week_of_leaving(const Trajectory& world, std::size_t position);

}  // namespace raaderum::workshop
