#pragma once
// The scenarios that come with the program, compiled in, so that they can be run by name in any folder and serve as
// templates.

#include "scenario/titles.hpp"

#include <span>
#include <string_view>

namespace raaderum::scenario {

struct ShippedScenario {
    std::string_view name;  ///< without ending
    std::string_view text;  ///< as in scenarios/<name>.yaml, or in the folder claims or experiments there
};

/// Those to run and to start from, the default one first.
std::span<const ShippedScenario> shipped_scenarios();
/// The claims register: scenarios with a claim, in the order of their ids.
std::span<const ShippedScenario> shipped_claims();
/// Experiments that others made, in the order of their ids.
std::span<const ShippedScenario> shipped_experiments();
/// The one with this name, among all of them; or null.
const ShippedScenario* find_shipped(std::string_view name);

/// Its own title and description, without those of what it extends.
Wording wording_of(const ShippedScenario& shipped);

}  // namespace raaderum::scenario
