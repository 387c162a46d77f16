#pragma once
// The JSON Schema of titles and descriptions.

#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

/// What people read of a scenario or a variant: title and description, each also by language ("title.da").
Json keys_of_titles();

}  // namespace raaderum::scenario
