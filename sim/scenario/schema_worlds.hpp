#pragma once
// The JSON Schema of what differs between sampled worlds.

#include "scenario/schema_parts.hpp"

namespace raaderum::scenario {

Json worlds_schema();
Json uncertain_schema();
/// The definitions that uncertain_schema() refers to.
Json spreads_of_uncertain();

}  // namespace raaderum::scenario
