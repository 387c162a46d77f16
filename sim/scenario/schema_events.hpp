#pragma once
// The dated events of a policy, in the JSON Schema.

#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

/// The key `events`: a list whose entries are each of one kind.
Json events();

}  // namespace raaderum::scenario
