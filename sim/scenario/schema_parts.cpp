#include "scenario/schema_parts.hpp"

#include "core/units.hpp"
#include "model/metrics.hpp"
#include "scenario/document.hpp"
#include "scenario/numbers.hpp"
#include "scenario/policy.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::scenario {
namespace {

constexpr std::size_t line_width = 200;

Json pointer(const std::string& place) { return {{"$ref", place}}; }

}  // namespace

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

Json names_of_metrics() {
    Json names = Json::array();
    for (const MetricInfo& metric : metric_table) names.push_back(metric.name);
    for (const FormerName& each : former_names) names.push_back(each.former);
    return {{"enum", std::move(names)}};
}

Json metric_schema(std::string_view description) {
    return {{"description", description}, {"allOf", Json::array({reference("metric")})}};
}

Json weeks_schema() {
    return {{"description", fmt::format("from week, to week (the last is left out); the last {} weeks unless given",
                                        in_last_year(most_weeks))},
            {"type", "array"},
            {"items", {{"type", "integer"}, {"minimum", 0}, {"maximum", most_weeks}}},
            {"minItems", 2},
            {"maxItems", 2}};
}

Json reference(std::string_view definition) { return pointer(fmt::format("#/definitions/{}", definition)); }

Json section(std::string_view description, Json properties) {
    return {{"description", description},
            {"type", {"object", "null"}},
            {"properties", std::move(properties)},
            {"additionalProperties", false}};
}

std::string range_name(const ParameterInfo& parameter) {
    return fmt::format("{}{}..{}", parameter.whole ? "whole_" : "", spelled(as_meant(parameter.low)),
                       spelled(as_meant(parameter.high)));
}

Json keys_below(const std::string& prefix, const std::string& place,
                const std::function<Json(const ParameterInfo&)>& leaf) {
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
        const std::string place_inside = fmt::format("{}/{}/properties", place, name);
        Json inner = keys_below(key, place_inside, leaf);
        if (inner.empty()) continue;
        for (const auto& [rest, schema] : inner.items()) {
            properties[name + "." + rest] =
                schema.contains("$ref") ? schema : pointer(fmt::format("{}/{}", place_inside, rest));
        }
        properties[name] = section(title, std::move(inner));
        if (title.empty()) properties[name].erase("description");
    }
    return properties;
}

std::string as_text(const Json& schema, const std::string& indent) {
    std::string line = schema.dump();
    const bool nested =
        std::any_of(schema.begin(), schema.end(), [](const Json& each) { return each.is_structured(); });
    if (!schema.is_structured() || indent.size() + line.size() <= line_width || (schema.is_array() && !nested))
        return line;
    const std::string deeper = indent + " ";
    std::string text;
    for (const auto& [key, value] : schema.items()) {
        text += text.empty() ? "\n" : ",\n";
        text += deeper + (schema.is_object() ? Json(key).dump() + ": " : "") + as_text(value, deeper);
    }
    text += "\n" + indent;
    return schema.is_object() ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace raaderum::scenario
