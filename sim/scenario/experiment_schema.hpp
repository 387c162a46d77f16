#pragma once
// The part of the JSON Schema that describes the section `experiment`.

#include <nlohmann/json.hpp>

namespace raaderum::scenario {

nlohmann::ordered_json experiment_schema();

}  // namespace raaderum::scenario
