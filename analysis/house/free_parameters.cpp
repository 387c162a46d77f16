#include "house/free_parameters.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace raaderum::house {
namespace {

struct Telling {
    Metric metric;
    std::string_view key;
    double low, high;
};

constexpr auto telling = std::to_array<Telling>({
#define FREE(metric, key, low, high) {Metric::metric, key, low, high},
#include "house/free_parameters.def"
});

}  // namespace

std::vector<scenario::FreeParameter> free_parameters_for(std::span<const Metric> metrics) {
    std::vector<scenario::FreeParameter> free;
    for (const Telling& each : telling) {
        if (std::find(metrics.begin(), metrics.end(), each.metric) == metrics.end()) continue;
        const ParameterInfo* const parameter = find_parameter(each.key);
        check(parameter != nullptr, "what a survey tells of is a parameter");
        const bool known = std::any_of(free.begin(), free.end(), [&](const scenario::FreeParameter& other) {
            return other.parameter == parameter;
        });
        if (!known) free.push_back({parameter, each.low, each.high});
    }
    return free;
}

}  // namespace raaderum::house
