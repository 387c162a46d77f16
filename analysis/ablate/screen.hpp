#pragma once
// Each thing is taken out by itself. What moves nothing is proposed to be idle.

#include "ablate/table.hpp"

#include <span>

namespace raaderum::ablate {

/// A row per thing, those that carry most first; `with` lived with everything in place.
std::vector<Row> screen(const Subject& subject, const Lives& with, std::span<const Thing> things,
                        const RunOptions& options, Effort& effort);

/// How many replicates the screen of so many things takes, `with` included.
Effort cost_of_screen(const Subject& subject, std::size_t things);

}  // namespace raaderum::ablate
