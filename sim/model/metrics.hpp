#pragma once
// What is measured of an institution each week. The names are part of the public interface.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace raaderum {

enum class Better { higher, lower, neither };

/// Every metric, in the order of the columns in trajectories.
enum class Metric : std::size_t {
#define METRIC(name, long_name, unit, better, formula) name,
#include "model/metrics.def"
#undef METRIC
};

struct MetricInfo {
    std::string_view name;
    std::string_view long_name;
    std::string_view unit;  ///< UDUNITS style where one exists; "1" for shares and indices
    Better better;
    std::string_view formula;
};

inline constexpr auto metric_table = std::to_array<MetricInfo>({
#define METRIC(name, long_name, unit, better, formula) {#name, long_name, unit, Better::better, formula},
#include "model/metrics.def"
#undef METRIC
});

inline constexpr std::size_t metric_count = metric_table.size();

/// The metric called `name`, if there is one.
constexpr std::optional<Metric> find_metric(std::string_view name) {
    for (std::size_t index = 0; index != metric_count; ++index) {
        if (metric_table[index].name == name) return static_cast<Metric>(index);
    }
    return std::nullopt;
}

constexpr const MetricInfo& info(Metric metric) { return metric_table[static_cast<std::size_t>(metric)]; }

constexpr std::string_view spelled(Better better) {
    return better == Better::higher ? "higher" : better == Better::lower ? "lower" : "neither";
}

}  // namespace raaderum
