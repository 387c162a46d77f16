#pragma once
// The part of the JSON Schema that describes the section `claim`.

#include <nlohmann/json.hpp>

namespace raaderum::scenario {

nlohmann::ordered_json claim_schema();

}  // namespace raaderum::scenario
