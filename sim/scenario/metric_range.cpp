#include "scenario/metric_range.hpp"

#include "scenario/numbers.hpp"

#include <fmt/format.h>

namespace raaderum::scenario {

Range range_of(Metric metric) {
    const std::string_view unit = info(metric).unit;
    switch (metric) {
        case Metric::leeway_skew:
            return {-100.0, 100.0, false, unit};
        case Metric::cost_per_value:
        case Metric::cost:
            return {0.0, 1000.0, false, unit};
        case Metric::pressure:
        case Metric::rules:
        case Metric::media_attention:
            return {0.0, 10.0, false, unit};
        case Metric::leadership_hours:
            return {0.0, 60.0, false, unit};
        default:
            break;
    }
    if (unit.starts_with("per 1000")) return {0.0, 1000.0, false, unit};
    if (unit == "1/year") return {0.0, 5.0, false, "per position and year"};
    return {0.0, 1.0, false, unit};
}

std::string as_a_share(double value, const Range& range) {
    const double share = value / 100.0;
    const bool outside = value < range.low || value > range.high;
    if (!outside || share < range.low || share > range.high) return {};
    return fmt::format("per cent are written as shares: divide by 100, {}", spelled(as_meant(share)));
}

}  // namespace raaderum::scenario
