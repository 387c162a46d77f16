#include "scenario/schema_worlds.hpp"

#include "scenario/read_worlds.hpp"

#include <fmt/format.h>

namespace raaderum::scenario {
namespace {

std::string spread_name(const ParameterInfo& parameter) { return fmt::format("spread of {}", parameter.key); }

Json list_of(const Json& item, std::size_t count) {
    return {{"type", "array"}, {"items", item}, {"minItems", count}, {"maxItems", count}};
}

Json only(const char* key, Json value) {
    return {{"type", "object"},
            {"properties", {{key, std::move(value)}}},
            {"required", {key}},
            {"additionalProperties", false}};
}

}  // namespace

Json worlds_schema() {
    return number_between(1, most_worlds, true,
                          "sampled worlds in which every variant is run, each `replicates` times (once unless given)");
}

Json uncertain_schema() {
    const auto spread = [](const ParameterInfo& parameter) -> Json {
        return why_not_uncertain(parameter).empty() ? reference(spread_name(parameter)) : nullptr;
    };
    return section(
        "parameters that differ between worlds: [low, high], {normal: [mean, sd]} or {triangular: [low, mode, high]}",
        keys_below("", spread));
}

Json spreads_of_uncertain() {
    Json spreads = Json::object();
    for (const ParameterInfo& parameter : parameter_table()) {
        if (!why_not_uncertain(parameter).empty()) continue;
        const Json value = reference(fmt::format("{}/anyOf/0", parameter.key));
        const Json centre_and_sd{{"type", "array"},
                                 {"items", Json::array({value, {{"type", "number"}, {"minimum", 0}}})},
                                 {"minItems", 2},
                                 {"maxItems", 2}};
        spreads[spread_name(parameter)] = {
            {"anyOf", {list_of(value, 2), only("normal", centre_and_sd), only("triangular", list_of(value, 3))}}};
    }
    return spreads;
}

}  // namespace raaderum::scenario
