#pragma once
// Rival structures behind one switch: declared in structures.def.

#include "model/mechanisms.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace raaderum {

struct StructureInfo {
    std::string_view name;
    std::string_view says;
};

inline constexpr auto structure_table = std::to_array<StructureInfo>({
#define STRUCTURE(name, says) {#name, says},
#include "model/structures.def"
});

/// A mechanism that one of the structures consists of.
struct CarriedMechanism {
    std::string_view structure;
    bool Mechanisms::*member;
};

inline constexpr auto carried_table = std::to_array<CarriedMechanism>({
#define CARRIES(structure, mechanism) {#structure, &Mechanisms::mechanism},
#include "model/structures.def"
});

inline constexpr std::string_view all_structures = "all";  ///< what a scenario writes to have them all

/// All of them, which has number 0, and each alone.
inline constexpr std::size_t structure_count = structure_table.size() + 1;

constexpr std::string_view structure_name(std::size_t number) {
    return number == 0 ? all_structures : structure_table[number - 1].name;
}

/// Whether a mechanism acts in the structure of this number.
constexpr bool acts_in(std::size_t structure, const CarriedMechanism& carried) {
    return structure == 0 || carried.structure == structure_name(structure);
}

}  // namespace raaderum
