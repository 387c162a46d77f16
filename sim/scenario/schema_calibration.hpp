#pragma once
// The JSON Schema of the sections that only `raaderum calibrate` reads.

#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

Json targets_schema();
/// What may be uncertain, but for whole numbers, and only as a range.
Json free_schema();
/// The definitions that free_schema() refers to.
Json ranges_of_free();

}  // namespace raaderum::scenario
