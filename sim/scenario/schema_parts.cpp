#include "scenario/schema_parts.hpp"

#include "scenario/document.hpp"
#include "scenario/numbers.hpp"
#include "scenario/policy.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <cmath>

namespace raaderum::scenario {

Json number(double value) {
    const double meant = as_meant(value);
    if (meant == std::trunc(meant) && std::abs(meant) < 1e15) return static_cast<std::int64_t>(meant);
    return meant;
}

Json number_between(double low, double high, bool whole, std::string_view description) {
    return {{"description", description},
            {"type", whole ? "integer" : "number"},
            {"minimum", number(low)},
            {"maximum", number(high)}};
}

Json text(std::string_view description) { return {{"description", description}, {"type", "string"}}; }

Json weeks_schema() {
    return {{"description",
             fmt::format("from week, to week (the last is left out); the last {} weeks unless given", last_weeks)},
            {"type", "array"},
            {"items", {{"type", "integer"}, {"minimum", 0}, {"maximum", most_weeks}}},
            {"minItems", 2},
            {"maxItems", 2}};
}

Json reference(std::string_view definition) { return {{"$ref", fmt::format("#/definitions/{}", definition)}}; }

Json section(std::string_view description, Json properties) {
    return {{"description", description},
            {"type", {"object", "null"}},
            {"properties", std::move(properties)},
            {"additionalProperties", false}};
}

Json keys_below(const std::string& prefix, const std::function<Json(const ParameterInfo&)>& leaf) {
    Json properties = Json::object();
    for (const std::string& name : known_children(prefix)) {
        const std::string key = below(prefix, name);
        if (const ParameterInfo* parameter = find_parameter(key)) {
            if (Json schema = leaf(*parameter); !schema.is_null()) properties[name] = std::move(schema);
            continue;
        }
        std::string_view title;
        for (const ParameterGroup& group : parameter_groups()) {
            if (group.name == key) title = group.title;
        }
        Json inner = keys_below(key, leaf);
        if (inner.empty()) continue;
        for (const auto& [rest, schema] : inner.items()) properties[name + "." + rest] = schema;
        properties[name] = section(title, std::move(inner));
        if (title.empty()) properties[name].erase("description");
    }
    return properties;
}

}  // namespace raaderum::scenario
