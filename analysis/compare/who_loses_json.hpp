#pragma once
// Who gains and who loses as JSON; JSON.md says what is what.

#include "compare/comparison.hpp"
#include "compare/who_loses.hpp"

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace raaderum::compare {

/// Adds "who_loses", a row per third, and "newcomers"; nothing where nobody is recorded.
void append_who_loses(nlohmann::ordered_json& json, const Comparison& comparison,
                      std::span<const ThirdsByState> thirds);

}  // namespace raaderum::compare
