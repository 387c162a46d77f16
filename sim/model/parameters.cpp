#include "model/parameters.hpp"

#include <array>
#include <cmath>
#include <type_traits>

namespace raaderum {
namespace {

const auto table = std::to_array<ParameterInfo>({
#define GROUP_BEGIN(group, title)
#define GROUP_END(group)
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source) \
    {#group "." key,                                                                                     \
     std::is_same_v<type, int>,                                                                          \
     static_cast<double>(default_value),                                                                 \
     low,                                                                                                \
     high,                                                                                               \
     unit,                                                                                               \
     Known::known,                                                                                       \
     Changeable::when,                                                                                   \
     meaning,                                                                                            \
     source,                                                                                             \
     [](const Parameters& parameters) { return static_cast<double>(parameters.group.field); },           \
     [](Parameters& parameters, double value) { parameters.group.field = static_cast<type>(value); }},
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN
});

const auto groups = std::to_array<ParameterGroup>({
#define GROUP_BEGIN(group, title) {#group, title},
#define GROUP_END(group)
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source)
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN
});

}  // namespace

Parameters::Parameters() {
#define GROUP_BEGIN(group, title)
#define GROUP_END(group)
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source) \
    group.field = default_value;
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN
}

std::span<const ParameterInfo> parameter_table() { return table; }
std::span<const ParameterGroup> parameter_groups() { return groups; }

const ParameterInfo* find_parameter(std::string_view key) {
    for (const ParameterInfo& parameter : table) {
        if (parameter.key == key) return &parameter;
    }
    return nullptr;
}

void fill_derived(Parameters& parameters) {
    if (std::isnan(parameters.institution.procedural_weight)) {
        parameters.institution.procedural_weight = 0.2F + 0.6F * parameters.institution.statutory_share;
    }
}

}  // namespace raaderum
