// NaN is accepted where model/metrics.def says "undefined" and nobody is left, and for the cost of value where there is none.
// Means over weeks leave undefined weeks out; their sums run from the first week to the last.

#include "observe/defined.hpp"

#include "core/check.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

namespace raaderum {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

float at(const std::array<float, metric_count>& row, Metric metric) { return row[static_cast<std::size_t>(metric)]; }

bool may_be_undefined(const std::array<float, metric_count>& row, Metric metric) {
    if (nobody_is_left(row)) return info(metric).with_nobody == WithNobody::undefined;
    return metric == Metric::cost_per_value && at(row, Metric::citizen_value) == 0.0F;
}

}  // namespace

bool nobody_is_left(const std::array<float, metric_count>& row) { return at(row, Metric::vacancy) == 1.0F; }

std::string mistake_in(const std::array<float, metric_count>& row) {
    for (std::size_t index = 0; index != metric_count; ++index) {
        const auto metric = static_cast<Metric>(index);
        if (std::isfinite(row[index]) || (std::isnan(row[index]) && may_be_undefined(row, metric))) continue;
        return "metric " + std::string(info(metric).name) + " is not a finite number";
    }
    return {};
}

double mean_where_defined(std::span<const float> weekly) {
    double sum = 0.0;
    std::size_t weeks = 0;
    for (const float value : weekly) {
        if (std::isnan(value)) continue;
        sum += static_cast<double>(value);
        ++weeks;
    }
    return weeks == 0 ? undefined : sum / static_cast<double>(weeks);
}

std::pair<double, double> means_where_both_are_defined(std::span<const float> one, std::span<const float> other) {
    check(one.size() == other.size(), "a pair has the same weeks");
    std::pair<double, double> sums{0.0, 0.0};
    std::size_t weeks = 0;
    for (std::size_t week = 0; week != one.size(); ++week) {
        if (std::isnan(one[week]) || std::isnan(other[week])) continue;
        sums.first += static_cast<double>(one[week]);
        sums.second += static_cast<double>(other[week]);
        ++weeks;
    }
    if (weeks == 0) return {undefined, undefined};
    return {sums.first / static_cast<double>(weeks), sums.second / static_cast<double>(weeks)};
}

}  // namespace raaderum
