#pragma once
// What is measured of an institution each week. The names are part of the public interface.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace raaderum {

enum class Better { higher, lower, neither };

/// What a metric is in a week at whose end nobody is left; see model/metrics.def.
enum class WithNobody { undefined, zero, one, kept };

/// What an institution weighs by in the mean of a country; see model/metrics.def.
enum class PooledBy { people, citizens, positions, payroll, ratio };

/// Every metric, in the order of the columns in trajectories.
enum class Metric : std::size_t {
#define METRIC(name, long_name, unit, better, with_nobody, pooled_by, smallest, formula) name,
#define FORMER_NAME(former, name)
#include "model/metrics.def"
#undef FORMER_NAME
#undef METRIC
};

struct MetricInfo {
    std::string_view name;
    std::string_view long_name;
    std::string_view unit;  ///< UDUNITS style where one exists; "1" for shares and indices
    Better better;
    WithNobody with_nobody;
    PooledBy pooled_by;
    double smallest;           ///< the smallest difference that matters, in the unit
    std::string_view formula;  ///< an expression, then perhaps a semicolon and words
};

inline constexpr auto metric_table = std::to_array<MetricInfo>({
#define METRIC(name, long_name, unit, better, with_nobody, pooled_by, smallest, formula) \
    {#name, long_name, unit, Better::better, WithNobody::with_nobody, PooledBy::pooled_by, smallest, formula},
#define FORMER_NAME(former, name)
#include "model/metrics.def"
#undef FORMER_NAME
#undef METRIC
});

/// What a metric was called before.
struct FormerName {
    std::string_view former;
    Metric metric;
};

inline constexpr auto former_names = std::to_array<FormerName>({
#define METRIC(name, long_name, unit, better, with_nobody, pooled_by, smallest, formula)
#define FORMER_NAME(former, name) {#former, Metric::name},
#include "model/metrics.def"
#undef FORMER_NAME
#undef METRIC
});

inline constexpr std::size_t metric_count = metric_table.size();

/// The metric that is or was called `name`, if there is one.
constexpr std::optional<Metric> find_metric(std::string_view name) {
    for (std::size_t index = 0; index != metric_count; ++index) {
        if (metric_table[index].name == name) return static_cast<Metric>(index);
    }
    for (const FormerName& each : former_names) {
        if (each.former == name) return each.metric;
    }
    return std::nullopt;
}

/// Whether two names are those of one metric, be it a former one.
constexpr bool same_metric(std::string_view one, std::string_view other) {
    return one == other || (find_metric(one) && find_metric(one) == find_metric(other));
}

/// The two metrics whose product a metric is; nothing for all others.
constexpr std::optional<std::array<Metric, 2>> factors_of(Metric metric) {
    if (metric != Metric::citizen_value) return std::nullopt;
    return std::array{Metric::service_quality, Metric::kept_value};
}

constexpr const MetricInfo& info(Metric metric) { return metric_table[static_cast<std::size_t>(metric)]; }

constexpr std::string_view spelled(Better better) {
    return better == Better::higher ? "higher" : better == Better::lower ? "lower" : "neither";
}

constexpr std::string_view spelled(WithNobody value) {
    switch (value) {
        case WithNobody::zero:
            return "0";
        case WithNobody::one:
            return "1";
        case WithNobody::kept:
            return "as it is";
        case WithNobody::undefined:
            break;
    }
    return "undefined";
}

constexpr std::string_view spelled(PooledBy weight) {
    switch (weight) {
        case PooledBy::citizens:
            return "citizens";
        case PooledBy::positions:
            return "positions";
        case PooledBy::payroll:
            return "payroll";
        case PooledBy::ratio:
            return "ratio";
        case PooledBy::people:
            break;
    }
    return "people";
}

}  // namespace raaderum
