#include "scenario/schema_events.hpp"

#include "interventions/kinds.hpp"
#include "scenario/document.hpp"

#include <utility>

namespace raaderum::scenario {
namespace {

/// What may stand behind an option of an event.
Json option_of(const EventOption& option) {
    Json schema{{"description", option.meaning}};
    switch (option.takes) {
        case OptionTakes::number:
            schema = number_between(option.low, option.high, option.whole, option.meaning);
            if (option.team) {
                schema["type"] = Json{"integer", "string", "array"};  // several teams: an event for each
                schema["items"] = {{"type", {"integer", "string"}}};
            }
            if (!option.required) schema["default"] = number(option.default_value);
            break;
        case OptionTakes::choice:
            schema["enum"] = option.names;
            if (!option.required) schema["default"] = option.names[static_cast<std::size_t>(option.default_value)];
            break;
        case OptionTakes::parameter_key:
            schema["enum"] = Json::array();
            for (const ParameterInfo& parameter : parameter_table()) {
                if (parameter.changeable == Changeable::anytime) schema["enum"].push_back(parameter.key);
            }
            break;
        case OptionTakes::parameter_value:
            schema["type"] = "number";
            break;
    }
    return schema;
}

Json events_of(const InterventionKind& kind) {
    Json properties{{"week", number_between(0, most_weeks - 1, true, "the week at whose start it happens")},
                    {"kind", {{"const", kind.name}}}};
    Json needed{"week", "kind"};
    for (const EventOption& option : kind.options) {
        properties[std::string(option.name)] = option_of(option);
        if (option.required) needed.push_back(option.name);
    }
    return {{"description", kind.meaning},
            {"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(needed)},
            {"additionalProperties", false}};
}

}  // namespace

Json events() {
    Json kinds = Json::array();
    for (const InterventionKind* kind : intervention_kinds()) kinds.push_back(events_of(*kind));
    return {{"description",
             "what happens to the institution from outside; in a variant in place of the base's events, or, as "
             "events+, added to them"},
            {"type", {"array", "null"}},
            {"items", {{"oneOf", std::move(kinds)}}}};
}

}  // namespace raaderum::scenario
