#pragma once
// The JSON Schema of scenarios, made from the same tables as the validation, so that editors complete keys and mark
// mistakes while a scenario is being written.

#include <string>

namespace raaderum::scenario {

/// JSON Schema draft-07 as text, ending in a newline. Every rule stands once; all other places refer to it.
std::string json_schema();

}  // namespace raaderum::scenario
