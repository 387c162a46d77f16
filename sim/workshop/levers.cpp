#include "workshop/levers.hpp"

#include "core/check.hpp"
#include "words/parameter_words.hpp"

#include <algorithm>
#include <array>

namespace raaderum::workshop {
namespace {

Lever lever(std::string_view key, std::string_view danish_meaning, std::string_view danish_source) {
    const ParameterInfo* parameter = find_parameter(key);
    check(parameter != nullptr && parameter->changeable == Changeable::anytime,
          "a lever is a parameter that may change at any time");
    const words::ParameterWords* own = words::words_of_parameter(key);
    check(own != nullptr && !own->title.english.empty(), "every lever has its words");
    return {parameter, own->title.english, own->title.danish, danish_meaning, danish_source};
}

constexpr auto buttons = std::to_array<ShockButton>({
#define SHOCK(id, english, danish, event) {#id, english, danish, event},
#include "workshop/shocks.def"
#undef SHOCK
});

}  // namespace

const std::vector<Lever>& levers() {
    static const std::vector<Lever> all{
#define LEVER(key, danish_meaning, danish_source) lever(key, danish_meaning, danish_source),
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
