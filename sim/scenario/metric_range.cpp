#include "scenario/metric_range.hpp"

#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::scenario {

Range range_of(Metric metric, int weeks) {
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
    if (unit == "1/year") {
        // Over a few weeks a single cut may come to many times the places in a year.
        constexpr double most = 5.0;
        constexpr double quarter = 13.0;
        const double times = std::max(1.0, quarter / std::max(weeks, 1));
        return {0.0, most * times, false, "per position and year"};
    }
    return {0.0, 1.0, false, unit};
}

std::string in_the_metrics_unit(double value, const Range& range) {
    constexpr double highest_score = 10.0;
    const std::string expected = "expected " + spelled(range);
    const bool is_share = range.low >= -1.0 && range.high <= 1.0;
    if (is_share && value > range.high && value <= highest_score) {
        return expected + "; a score on a scale is (score - low) / (high - low), per cent are divided by 100";
    }
    const double share = value / 100.0;
    const bool outside = value < range.low || value > range.high;
    if (!outside || share < range.low || share > range.high) return expected;
    return fmt::format("per cent are written as shares: divide by 100, {}", spelled(as_meant(share)));
}

}  // namespace raaderum::scenario
