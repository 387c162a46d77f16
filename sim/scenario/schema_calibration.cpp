#include "scenario/schema_calibration.hpp"

#include "scenario/document.hpp"
#include "scenario/read_calibration.hpp"

#include "model/metrics.hpp"

#include <fmt/format.h>

namespace raaderum::scenario {
namespace {

std::string range_name(const ParameterInfo& parameter) { return fmt::format("range of {}", parameter.key); }

}  // namespace

Json targets_schema() {
    Json metrics = Json::array();
    for (const MetricInfo& metric : metric_table) metrics.push_back(metric.name);
    const Json target{{"type", "object"},
                      {"properties",
                       {{"metric", {{"description", "what was measured"}, {"enum", std::move(metrics)}}},
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
    const auto range = [](const ParameterInfo& parameter) -> Json {
        return why_not_free(parameter).empty() ? reference(range_name(parameter)) : nullptr;
    };
    return section("parameters that `raaderum calibrate` fits, each with [low, high]; a run ignores them",
                   keys_below("", range));
}

Json ranges_of_free() {
    Json ranges = Json::object();
    for (const ParameterInfo& parameter : parameter_table()) {
        if (!why_not_free(parameter).empty()) continue;
        Json range{{"type", "array"}, {"minItems", 2}, {"maxItems", 2}};
        range["items"] = {{"type", "number"}, {"minimum", number(parameter.low)}, {"maximum", number(parameter.high)}};
        ranges[range_name(parameter)] = std::move(range);
    }
    return ranges;
}

}  // namespace raaderum::scenario
