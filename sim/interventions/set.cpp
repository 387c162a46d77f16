// A parameter is set to a new value, by which the institution lives from this week on.

#include "core/check.hpp"
#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const ParameterInfo* parameter = find_parameter(event.key);
    check(parameter != nullptr, "a set event names a parameter that exists");
    const float value = value_of(event, "value");
    parameter->set(institution.parameters, static_cast<double>(value));
    return value;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "key", .takes = OptionTakes::parameter_key, .required = true, .meaning = "the parameter that changes"},
    {.name = "value", .takes = OptionTakes::parameter_value, .required = true, .meaning = "its new value"},
});

}  // namespace

constexpr InterventionKind interventions::set{
    .name = "set",
    .earlier_name = "parameter_was_set",
    .number = HappeningKind{11},
    .meaning = "a parameter set to a new value",
    .options = options,
    .act = act,
    .title = {"{key} = {value}", "{key} = {value}"},
    .happened = {"a setting was changed", "blev en indstilling ændret"},
};

}  // namespace raaderum
