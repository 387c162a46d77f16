#include "scenario/schema_worlds.hpp"

#include "scenario/read_worlds.hpp"
#include "scenario/set_of_worlds.hpp"

namespace raaderum::scenario {
namespace {

std::string spread_name(const ParameterInfo& parameter) { return "spread_" + range_name(parameter); }

Json list_of(std::size_t count, const Json& items) {
    return {{"type", "array"}, {"items", items}, {"minItems", count}, {"maxItems", count}};
}

Json only(const char* key, Json value) {
    return {{"type", "object"},
            {"properties", {{key, std::move(value)}}},
            {"required", {key}},
            {"additionalProperties", false}};
}

/// How a spread of any range is written.
Json spread_schema() {
    const Json centre_and_sd = Json::array({{{"type", "number"}}, {{"type", "number"}, {"minimum", 0}}});
    return {{"anyOf",
             {list_of(2, true), only("normal", list_of(2, centre_and_sd)), only("triangular", list_of(3, true)),
              only("values", {{"type", {"array", "string", "number"}}})}}};
}

}  // namespace

Json worlds_schema() {
    const Json written{
        {"type", "object"},
        {"description", "a set as a resolved scenario holds it"},
        {"properties",
         {{"name", text("of the set")},
          {"checksum", text("of its table")},
          {"count", number_between(1, most_worlds_of_a_set, true, "how many worlds")},
          {"structures", text("the structure of each world, side by side")},
          {"switched", text("mechanisms that the scenario switches itself")},
          {"values", {{"description", "of each parameter, one per world, side by side"}, {"type", "object"}}}}},
        {"required", {"count"}},
        {"additionalProperties", false}};
    return {
        {"description",
         "the worlds in which every variant is run: those of a set, which replicates go round (plausible, "
         "plausible:100 "
         "for its first 100, or a file), the one of the defaults (defaults), or sampled ones, each `replicates` times "
         "(once unless given)"},
        {"anyOf",
         {number_between(1, most_worlds, true, "so many sampled worlds"),
          text("plausible, plausible:N, defaults, or a file of worlds relative to this one"), written}}};
}

Json uncertain_schema() {
    const auto spread = [](const ParameterInfo& parameter) -> Json {
        return why_not_uncertain(parameter).empty() ? reference(spread_name(parameter)) : nullptr;
    };
    return section(
        "parameters that differ between worlds: [low, high], {normal: [mean, sd]}, {triangular: [low, mode, high]}, or "
        "{values: [...]}, one per world",
        keys_below("", "#/properties/uncertain/properties", spread));
}

Json spreads_of_uncertain() {
    Json spreads{{"spread", spread_schema()}};
    for (const ParameterInfo& parameter : parameter_table()) {
        if (!why_not_uncertain(parameter).empty()) continue;
        const Json value = reference(range_name(parameter) + "/anyOf/0");
        spreads[spread_name(parameter)] = {{"allOf", Json::array({reference("spread")})},
                                           {"items", value},
                                           {"properties",
                                            {{"normal", {{"items", Json::array({value})}}},
                                             {"triangular", {{"items", value}}},
                                             {"values", {{"items", value}}}}}};
    }
    return spreads;
}

}  // namespace raaderum::scenario
