#pragma once
// All parameters on one page: default, range, unit, how well the value is known, meaning and source.

#include <string>

namespace raaderum::scenario {

/// For a terminal: a block per group, two lines per parameter.
std::string parameters_as_text();
/// A Markdown table per group.
std::string parameters_as_markdown();

}  // namespace raaderum::scenario
