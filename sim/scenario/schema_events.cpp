#include "scenario/schema_events.hpp"

#include "interventions/kinds.hpp"
#include "scenario/document.hpp"
#include "scenario/policy.hpp"

#include <utility>

namespace raaderum::scenario {
namespace {

Json number_of_any_size(std::string_view description) { return {{"description", description}, {"type", "number"}}; }

/// A number, or a sweep over such numbers: bounds stand beside both, as they say nothing of what is no number.
Json or_swept(Json schema) {
    Json items = schema;
    items.erase("description");
    schema["type"] = Json{schema["type"], "object"};
    schema["properties"] = {{"sweep",
                             {{"type", "array"},
                              {"items", std::move(items)},
                              {"minItems", 1},
                              {"maxItems", most_swept},
                              {"uniqueItems", true}}}};
    schema["required"] = {"sweep"};
    schema["additionalProperties"] = false;
    return schema;
}

/// What may stand behind an option of an event.
Json option_of(const EventOption& option) {
    Json schema{{"description", option.meaning}};
    switch (option.takes) {
        case OptionTakes::number:
            schema = number_between(option.low, option.high, option.whole, option.meaning);
            if (!option.team) schema = or_swept(std::move(schema));
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
            schema = or_swept(number_of_any_size(option.meaning));
            break;
    }
    return schema;
}

Json events_of(const InterventionKind& kind) {
    Json properties{{"week", or_swept(number_between(0, most_weeks - 1, true, "the week at whose start it happens"))},
                    {"name",
                     {{"description", "by which --set, sweeps and files that extend this one call it"},
                      {"type", "string"},
                      {"pattern", "^(?=.*[A-Za-z_-])[A-Za-z0-9_-]{1,64}$"}}},
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
