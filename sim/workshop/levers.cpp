#include "workshop/levers.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <array>

namespace raaderum::workshop {
namespace {

Lever lever(std::string_view key, std::string_view english, std::string_view danish, std::string_view danish_meaning,
            std::string_view danish_source) {
    const ParameterInfo* parameter = find_parameter(key);
    check(parameter != nullptr && parameter->changeable == Changeable::anytime,
          "a lever is a parameter that may change at any time");
    return {parameter, english, danish, danish_meaning, danish_source};
}

constexpr auto buttons = std::to_array<ShockButton>({
#define SHOCK(id, english, danish, event) {#id, english, danish, event},
#include "workshop/shocks.def"
#undef SHOCK
});

}  // namespace

const std::vector<Lever>& levers() {
    static const std::vector<Lever> all{
#define LEVER(key, english, danish, danish_meaning, danish_source) \
    lever(key, english, danish, danish_meaning, danish_source),
#include "workshop/levers.def"
#undef LEVER
    };
    return all;
}

const Lever* find_lever(std::string_view key) {
    const auto found =
        std::find_if(levers().begin(), levers().end(), [&](const Lever& one) { return one.parameter->key == key; });
    return found == levers().end() ? nullptr : &*found;
}

std::span<const ShockButton> shock_buttons() { return buttons; }

}  // namespace raaderum::workshop
