#include "scenario/schema_calibration.hpp"

#include "scenario/document.hpp"
#include "scenario/read_calibration.hpp"
#include "scenario/read_worlds.hpp"

#include "model/metrics.hpp"

namespace raaderum::scenario {
namespace {

constexpr const char* only_ranges = "only_ranges";

}  // namespace

Json targets_schema() {
    const Json target{{"type", "object"},
                      {"properties",
                       {{"metric", metric_schema("what was measured")},
                        {"weeks", weeks_schema()},
                        {"value", {{"description", "what was found, in the metric's unit"}, {"type", "number"}}},
                        {"tolerance",
                         {{"description", "standard deviation of the value's own error"},
                          {"type", "number"},
                          {"exclusiveMinimum", 0}}},
                        {"statistic",
                         {{"description", "the mean over replicates, or the standard deviation between them"},
                          {"enum", {"mean", "sd"}},
                          {"default", "mean"}}},
                        {"variant", text("the variant that was measured; the baseline unless given")},
                        {"difference_from", text("another variant: the value is of the paired difference from it")},
                        {"source", text("where the value comes from")}}},
                      {"required", {"metric", "value", "tolerance"}},
                      {"additionalProperties", false}};
    return {{"description", "measured values that `raaderum calibrate` fits parameters to; a run ignores them"},
            {"type", {"array", "null"}},
            {"items", target},
            {"maxItems", most_targets}};
}

Json free_schema() {
    const auto refused = [](const ParameterInfo& parameter) -> Json {
        return why_not_uncertain(parameter).empty() && !why_not_free(parameter).empty() ? Json(false) : Json(nullptr);
    };
    Json properties = keys_below("", "#/properties/free/properties", refused);
    for (Json& of_section : properties) of_section.erase("additionalProperties");
    return {{"description", "parameters that `raaderum calibrate` fits, each with [low, high]; a run ignores them"},
            {"allOf", {{{"$ref", "#/properties/uncertain"}}, reference(only_ranges)}},
            {"properties", std::move(properties)}};
}

Json ranges_of_free() {
    return {{only_ranges,
             {{"description", "[low, high], and no other spread"},
              {"propertyNames", {{"not", {{"enum", {"normal", "triangular"}}}}}},
              {"additionalProperties", reference(only_ranges)}}}};
}

}  // namespace raaderum::scenario
