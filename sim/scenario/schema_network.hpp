#pragma once
// The keys of a network that is read from files, in the JSON Schema.

#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

/// Keys of the section `network` that a variant cannot set, since all variants share their ties.
Json keys_of_ties();

/// The key of the section `institution` that a variant cannot set, since all variants have the same people.
Json keys_of_chart();

/// The section `survey`.
Json survey_schema();

}  // namespace raaderum::scenario
