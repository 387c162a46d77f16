#pragma once
// The ordinary institution: the levels from which causes deviate. Declared in reference_levels.def.

#include <array>
#include <string_view>

namespace raaderum {

struct ReferenceLevels {
#define LEVEL(name, value, how, meaning) float name = value;
#include "model/reference_levels.def"
#undef LEVEL
};

/// How a level came about.
enum class Levelled {
    rests,   ///< measured: the default institution comes to rest there
    chosen,  ///< where a scale is pinned down
};

struct ReferenceLevelInfo {
    std::string_view name;
    Levelled how;
    std::string_view meaning;
    float ReferenceLevels::*level;
};

inline constexpr auto reference_level_table = std::to_array<ReferenceLevelInfo>({
#define LEVEL(name, value, how, meaning) {#name, Levelled::how, meaning, &ReferenceLevels::name},
#include "model/reference_levels.def"
#undef LEVEL
});

}  // namespace raaderum
