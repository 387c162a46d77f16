#pragma once
// What a facilitator can do to the worlds by hand: the levers, each a parameter of the model, and the shocks.

#include "model/parameters.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace raaderum::workshop {

struct Lever {
    const ParameterInfo* parameter = nullptr;  ///< may change at any time
    std::string_view english;
    std::string_view danish;
    std::string_view danish_meaning;  ///< the parameter has the English one
    std::string_view danish_source;   ///< likewise
};

struct ShockButton {
    std::string_view id;
    std::string_view english;
    std::string_view danish;
    std::string_view event;  ///< JSON
};

const std::vector<Lever>& levers();
/// The lever of this parameter; null where there is none.
const Lever* find_lever(std::string_view key);
std::span<const ShockButton> shock_buttons();

}  // namespace raaderum::workshop
