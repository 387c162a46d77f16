#pragma once
// The JSON Schema of a country: kinds of institutions, and municipalities.

#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

/// `kinds` and `list` of the section `municipalities`.
Json keys_of_country();

}  // namespace raaderum::scenario
