#pragma once
// A set of worlds as a table, which the program ships and `worlds: FILE` reads: what the model's numbers are in each world, and
// which of the rival structures acts there. Two comment lines stand first, the second of which vouches for all that follows:
//
//   # raaderum plausible worlds 1, 2026-11-30, model 1a2b3c4d
//   # checksum 0123456789abcdef
//   world,structure,buy_in.from_dialogue,...
//   0,all,0.2731,...
//
// Cells are parted by commas, decimals have a point. `world` counts from 0 and may be left out; so may `structure`, and then the
// scenario's own acts in all worlds. Without its column `structure` such a table is also read by --points.

#include "model/parameters.hpp"
#include "scenario/source.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

struct SetOfWorlds {
    std::string name;      ///< what the first line says, without its mark
    std::string checksum;  ///< 16 hexadecimal digits: FNV-1a of 64 bits over all lines after the second
    std::vector<const ParameterInfo*> parameters;
    std::vector<std::vector<double>> columns;  ///< per parameter, its value in each world
    std::vector<std::uint8_t> structures;      ///< per world, see structure_name(); empty: the table says nothing of it
    std::size_t count = 0;                     ///< worlds
};

/// What the second line begins with.
inline constexpr std::string_view checksum_mark = "# checksum ";

/// More worlds than these would make a plan too large to be written down.
inline constexpr std::size_t most_worlds_of_a_set = 5000;

/// The set that a text holds; nothing, and at least one problem, where it is none.
std::optional<SetOfWorlds> read_set_of_worlds(const std::shared_ptr<const Source>& source, Problems& problems);

/// The set as such a text. Its checksum is made anew, and values are told with the digits that single precision needs.
std::string table_of(const SetOfWorlds& set);

/// Why a parameter has no column in a set of worlds; empty where it may have one.
std::string_view why_not_in_a_set(const ParameterInfo& parameter);

/// The world nearest to the middle of all, as the set's name tells it: "..., middle world 12"; nothing where it tells none, or none
/// of the first `count`.
std::optional<std::size_t> middle_world(std::string_view name, std::size_t count);

/// One world of a set, as a set of its own.
SetOfWorlds only_world(const SetOfWorlds& set, std::size_t world);

/// The set that comes with the program, as its text.
std::string shipped_worlds();
/// The same, read once.
const SetOfWorlds& shipped_set();

}  // namespace raaderum::scenario
