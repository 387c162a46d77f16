#pragma once
// The blocks of sim/ODD.md that are made from the code, as Markdown.

#include <string>
#include <string_view>

namespace raaderum::odd {

/// The content of the block called `name`: "schedule", "people", "leaders", "environment", "mechanisms", "metrics",
/// "events", "interventions", "knowledge", "parameters", "reference levels", "opening PATH" for the opening comment of a
/// source file, or "equations PROCESS" for the sums of a process.
/// Throws std::runtime_error for any other name.
std::string table(std::string_view name);

}  // namespace raaderum::odd
