#pragma once
// The scenarios that come with the program, compiled in, so that they can be run by name in any folder and serve as
// templates.

#include <span>
#include <string_view>

namespace raaderum::scenario {

struct ShippedScenario {
    std::string_view name;  ///< without ending
    std::string_view text;  ///< as in scenarios/<name>.yaml
};

/// All of them, the default one first.
std::span<const ShippedScenario> shipped_scenarios();

}  // namespace raaderum::scenario
