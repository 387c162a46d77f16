#include "scenario/schema.hpp"

#include "model/arrows.hpp"
#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "model/structures.hpp"
#include "model/ties.hpp"
#include "scenario/cells.hpp"
#include "scenario/claim_schema.hpp"
#include "scenario/document.hpp"
#include "scenario/experiment_schema.hpp"
#include "scenario/numbers.hpp"
#include "scenario/policy.hpp"
#include "scenario/schema_calibration.hpp"
#include "scenario/schema_country.hpp"
#include "scenario/schema_events.hpp"
#include "scenario/schema_network.hpp"
#include "scenario/schema_parts.hpp"
#include "scenario/schema_titles.hpp"
#include "scenario/schema_worlds.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {
namespace {

/// One parameter: a number in its range, or a sweep over such numbers.
Json parameter_schema(const ParameterInfo& parameter) {
    Json schema{{"description",
                 fmt::format("{}{}. Source: {}", parameter.meaning,
                             parameter.unit == "1" ? "" : fmt::format(" ({})", parameter.unit), parameter.source)}};
    if (!std::isnan(parameter.default_value)) schema["default"] = number(parameter.default_value);
    schema["allOf"] = Json::array({reference(range_name(parameter))});
    return schema;
}

/// A sweep over numbers of any range.
Json sweep_schema() {
    const Json values{{"type", "array"}, {"minItems", 1}, {"maxItems", most_swept}, {"uniqueItems", true}};
    return {{"type", "object"},
            {"properties", {{"sweep", values}}},
            {"required", {"sweep"}},
            {"additionalProperties", false}};
}

/// The ranges of all parameters: a number, or a sweep over such numbers.
Json ranges() {
    Json all = Json::object();
    for (const ParameterInfo& parameter : parameter_table()) {
        const std::string name = range_name(parameter);
        const Json value{{"type", parameter.whole ? "integer" : "number"},
                         {"minimum", number(parameter.low)},
                         {"maximum", number(parameter.high)}};
        const Json swept{{"allOf", Json::array({reference("sweep")})},
                         {"properties", {{"sweep", {{"items", reference(name + "/anyOf/0")}}}}}};
        all[name] = {{"anyOf", {value, swept}}};
    }
    return all;
}

/// All ways to write the parameters, as a policy sets them.
Json parameters() { return keys_below("", "#/definitions", parameter_schema); }

Json mechanism_properties() {
    Json properties = Json::object();
    for (const MechanismInfo& mechanism : mechanism_table) {
        properties[std::string(mechanism.name)] = {
            {"description", fmt::format("When off: {}", mechanism.when_off)}, {"type", "boolean"}, {"default", true}};
    }
    return properties;
}

Json arrows_to_leave_out() {
    Json names = Json::array();
    for (const Arrow& arrow : arrow_table()) {
        if (!arrow.shared) names.push_back(arrow.key);
    }
    return {{"description", "arrows of the theory that are taken out: their sizes become 0"},
            {"type", {"array", "null"}},
            {"items", {{"enum", std::move(names)}}},
            {"uniqueItems", true}};
}

Json structures() {
    Json names = Json::array({std::string(all_structures)});
    std::string meaning = "what control does, as rival schools of thought have it; all: every one of these acts";
    for (const StructureInfo& structure : structure_table) {
        names.push_back(std::string(structure.name));
        meaning += fmt::format("; {}: {}", structure.name, structure.says);
    }
    return {{"description", meaning}, {"enum", names}};
}

/// What the base and every variant may set. Sections are defined once and referred to.
Json policy_properties() {
    Json properties = parameters();
    for (const ParameterGroup& group : parameter_groups()) {
        properties[std::string(group.name)] = reference(group.name);
    }
    properties["mechanisms"] = reference("mechanisms");
    for (const MechanismInfo& mechanism : mechanism_table) {
        properties[fmt::format("mechanisms.{}", mechanism.name)] =
            reference(fmt::format("mechanisms/properties/{}", mechanism.name));
    }
    properties["structure"] = reference("structure");
    properties["without"] = reference("without");
    properties["events"] = reference("events");
    properties["events+"] = reference("events");
    return properties;
}

/// What stands among the parameters of a section in the whole scenario only, by section.
std::vector<std::pair<std::string, Json>> keys_of_all() {
    return {{"institution", keys_of_chart()}, {"network", keys_of_ties()}, {"municipalities", keys_of_country()}};
}

/// A section of the whole scenario that has more keys than that of a variant.
Json with_keys_of_all(const std::string& name, const Json& keys) {
    Json whole = parameters()[name];
    for (auto&& [key, schema] : whole["properties"].items()) {
        schema = reference(fmt::format("{}/properties/{}", name, key));
    }
    whole["properties"].update(keys);
    return whole;
}

Json none_of(Json names) { return {{"propertyNames", {{"not", {{"enum", std::move(names)}}}}}}; }

/// A variant: a scenario without what only the whole scenario has.
Json variant_schema(const Json& properties_of_scenario) {
    Json policy = policy_properties();
    policy.update(keys_of_titles());
    Json names = Json::array();
    for (const auto& [name, schema] : properties_of_scenario.items()) {
        if (!policy.contains(name) && name != "baseline") names.push_back(name);
    }
    Json variant = none_of(std::move(names));
    variant["description"] = "what this policy changes in the base";
    variant["anyOf"] = {{{"type", "null"}}, {{"$ref", "#"}}};
    variant["properties"] = {{"baseline", text("the variant that this one is compared with")}};
    for (const auto& [section_name, keys] : keys_of_all()) {
        Json names_of_all = Json::array();
        for (const auto& [name, schema] : keys.items()) names_of_all.push_back(name);
        variant["properties"][section_name] = none_of(std::move(names_of_all));
    }
    return variant;
}

Json definitions(const Json& properties_of_scenario) {
    Json all = ranges();
    all["sweep"] = sweep_schema();
    all["metric"] = names_of_metrics();
    const Json sections = parameters();
    for (const ParameterGroup& group : parameter_groups()) {
        all[std::string(group.name)] = sections[std::string(group.name)];
    }
    all.update(ranges_of_free());
    all.update(spreads_of_uncertain());
    all["mechanisms"] = section("mechanisms that can be switched off by name", mechanism_properties());
    all["structure"] = structures();
    all["without"] = arrows_to_leave_out();
    all["events"] = events();
    all["variant"] = variant_schema(properties_of_scenario);
    return all;
}

Json record_section() {
    const Json replicates = number_between(0, most_replicates, true, "in how many replicates, from the first on");
    const Json weeks{{"description", "0 precedes the first week, the number of weeks follows the last"},
                     {"type", "array"},
                     {"items", {{"type", "integer"}, {"minimum", 0}, {"maximum", most_weeks}}}};
    const Json metrics{{"type", "array"}, {"items", reference("metric")}, {"uniqueItems", true}};
    const auto list = [&metrics](std::string_view description) {
        Json schema{{"description", description}};
        schema.update(metrics);
        return schema;
    };
    return section("what is kept; every week of every metric unless it says otherwise",
                   {{"metrics", list("whose weeks are kept; all unless given, none beside outcomes alone")},
                    {"every", number_between(1, most_weeks, true, "only the weeks that it divides are kept")},
                    {"last", number_between(1, most_weeks, true, "only the last so many weeks are kept")},
                    {"outcomes", list("whose mean over the last 52 weeks is kept; alone it leaves out the weeks")},
                    {"agents", section("states of employees",
                                       {{"replicates", replicates},
                                        {"every", number_between(1, most_weeks, true, "weeks between two records")}})},
                    {"network", section("ties and their trust",
                                        {{"replicates", replicates}, {"weeks", weeks}, {"weeks+", weeks}})}});
}

Json replicates_schema() {
    const Json until{{"type", "object"},
                     {"properties",
                      {{"metric", metric_schema("what is compared with the baseline")},
                       {"half_width",
                        {{"description", "of the 95 % interval of the difference, in the metric's unit"},
                         {"type", "number"},
                         {"exclusiveMinimum", 0}}},
                       {"weeks", weeks_schema()},
                       {"variant", text("the variant that is watched; all but baselines unless given")}}},
                     {"required", {"metric", "half_width"}},
                     {"additionalProperties", false}};
    const Json precise{{"type", "object"},
                       {"properties",
                        {{"until", until},
                         {"min", number_between(10, most_replicates, true, "replicates before the first look; 30")},
                         {"max", number_between(1, most_replicates, true, "the most replicates; 2000")}}},
                       {"required", {"until"}},
                       {"additionalProperties", false}};
    return {{"description",
             "repetitions, each with luck of its own that all variants share: a number, or until a "
             "difference is known well enough"},
            {"anyOf", {number_between(1, most_replicates, true, "so many"), precise}}};
}

constexpr const char* good_name = "^(?=.{1,64}$|.*__.*=|.*=.*__)[A-Za-z0-9_=,-][A-Za-z0-9._=,-]{0,199}$";

}  // namespace

std::string json_schema() {
    Json properties{
        {"schema", {{"description", "version of the scenario format"}, {"const", 1}}},
        {"extends", text("a scenario that this one builds on, relative to this file")},
        {"name", {{"description", "name of the scenario"}, {"type", "string"}, {"pattern", good_name}}},
        {"weeks", number_between(1, most_weeks, true, "length of the run after the burn-in")},
        {"replicates", replicates_schema()},
        {"seed",
         {{"description", "names the luck of the whole experiment"},
          {"type", "integer"},
          {"minimum", 0},
          {"maximum", UINT64_MAX}}},
        {"burn_in", number_between(0, most_weeks, true, "weeks lived on the base before the variants branch")},
    };
    properties.update(keys_of_titles());
    properties.update(policy_properties());
    for (const auto& [section_name, keys] : keys_of_all()) {
        properties[section_name] = with_keys_of_all(section_name, keys);
        for (const auto& [name, schema] : keys.items()) properties[section_name + "." + name] = schema;
    }
    properties["record"] = record_section();
    properties["targets"] = targets_schema();
    properties["targets+"] = properties["targets"];
    properties["free"] = free_schema();
    properties["uncertain"] = uncertain_schema();
    properties["worlds"] = worlds_schema();
    properties["baseline"] = text("the variant that the others are compared with; the first unless given");
    properties["variants"] = {{"description", "policies by name"},
                              {"type", {"object", "null"}},
                              {"propertyNames", {{"pattern", good_name}}},
                              {"additionalProperties", reference("variant")},
                              {"maxProperties", most_variants}};
    properties["claim"] = claim_schema();
    properties["experiment"] = experiment_schema();
    Json all_definitions = definitions(properties);
    const Json schema{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"title", "raaderum scenario"},
        {"description",
         "A public institution or a country of them, the policies they are led by, and what happens to them."},
        {"type", "object"},
        {"properties", std::move(properties)},
        {"additionalProperties", false},
        {"definitions", std::move(all_definitions)}};
    return as_text(schema) + "\n";
}

}  // namespace raaderum::scenario
