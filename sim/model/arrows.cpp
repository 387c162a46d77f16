#include "model/arrows.hpp"

#include <algorithm>
#include <array>

namespace raaderum {
namespace {

constexpr bool adds(std::string_view sign) { return sign == "+"; }

const auto table = std::to_array<Arrow>({
#define GROUP_BEGIN(group, title)
#define GROUP_END(group)
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source)
#define ARROW(target, group, field, sign, amount, default_value, low, high, known, meaning, source) \
    {#target, #group "." #field, adds(#sign), #amount},
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN
});

}  // namespace

std::span<const Arrow> arrow_table() { return table; }

const Arrow* find_arrow(std::string_view key) {
    const auto found = std::find_if(table.begin(), table.end(), [key](const Arrow& arrow) { return arrow.key == key; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace raaderum
