#include "output/impossible.hpp"

#include "model/metrics.hpp"
#include "output/hdf_data.hpp"
#include "output/stored_metrics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string_view>
#include <vector>

namespace raaderum::output {
namespace {

constexpr double beyond_any_run = 1e6;

/// Of no unit, and still not between 0 and 1.
constexpr auto open_ended =
    std::to_array<std::string_view>({"cost_per_value", "pressure", "rules", "media_attention", "political_demand",
                                     "role_conflict", "service_variation", "resource_strain"});

bool is_possible(float value, const MetricRange& range) {
    if (std::isnan(value)) return true;  // missing
    const auto exact = static_cast<double>(value);
    const double rounding = 1e-5 * std::max(1.0, std::abs(range.most));
    return std::isfinite(value) && exact >= range.least - rounding && exact <= range.most + rounding;
}

std::string told(std::string_view metric, const std::string& variant, std::int32_t replicate, const std::string& when,
                 float value) {
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%g", static_cast<double>(value));
    return std::string(metric) + " of " + variant + ", replicate " + std::to_string(replicate) + ", " + when + " is "
           + number.data();
}

/// Looks through a table [replicate, week], [replicate, municipality, week] or [replicate, week, team], some rows at a time; or,
/// where there are no weeks, through means [replicate]. `after` is how many axes come after the weeks.
void look_through(const HdfObject& table, const std::string& metric, const std::string& variant,
                  const std::vector<std::int32_t>& replicates, const std::vector<Week>& weeks, std::size_t after,
                  Impossible& found) {
    const MetricRange range = range_of_metric(metric);
    const std::vector<std::size_t> shape = shape_of(table);
    if (shape.empty() || shape.front() != replicates.size()) return;  // told by others, as are other weeks
    if (weeks.empty() ? shape.size() != 1 : shape.size() < 2 || shape[shape.size() - 1 - after] != weeks.size()) return;
    const std::size_t in_a_week = after == 0 ? 1 : shape.back();
    std::size_t row_length = 1;
    for (std::size_t axis = 1; axis != shape.size(); ++axis) row_length *= shape[axis];
    const std::size_t at_once = std::max<std::size_t>(1, (std::size_t{1} << 20U) / row_length);
    std::vector<float> values;
    for (std::size_t first = 0; first < shape.front(); first += at_once) {
        const Rows rows{first, std::min(at_once, shape.front() - first)};
        values.resize(rows.count * row_length);
        read_rows(table, rows, HdfType<float>::native(), values.data());
        for (std::size_t at = 0; at != values.size(); ++at) {
            if (is_possible(values[at], range)) continue;
            if (++found.values != 1) continue;
            const std::string when = weeks.empty() ? "mean of the last year"
                                                   : "week " + std::to_string(weeks[at / in_a_week % weeks.size()]);
            found.first = told(metric, variant, replicates[first + at / row_length], when, values[at]);
        }
    }
}

void look_through(const HdfObject& metrics, const std::string& variant, const std::vector<std::int32_t>& replicates,
                  const std::vector<Week>& weeks, Impossible& found, std::size_t after = 0) {
    for (const std::string& name : children(metrics)) {
        if (is_group(metrics, name)) continue;
        const HdfObject table = open_dataset(metrics, name);
        if (has_attribute(table, "better")) look_through(table, name, variant, replicates, weeks, after, found);
    }
}

}  // namespace

MetricRange range_of_metric(const std::string& name) {
    constexpr double any = std::numeric_limits<float>::max();
    const auto metric = find_metric(name);
    if (!metric) return {-any, any};
    if (*metric == Metric::leeway_skew) return {-beyond_any_run, beyond_any_run};
    const std::string_view unit = info(*metric).unit;
    const bool is_share = unit.starts_with("share")
                          || (unit == "1" && std::find(open_ended.begin(), open_ended.end(), name) == open_ended.end());
    return {0.0, is_share ? 1.0 : beyond_any_run};
}

Impossible find_impossible(const std::filesystem::path& path) {
    const HdfObject variants = open_group(open_file(path), "variants");
    Impossible found;
    for (const std::string& variant : children(variants)) {
        const HdfObject group = open_group(variants, variant);
        const std::vector<std::int32_t> replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
        const std::vector<Week> weeks = weeks_kept(group);
        look_through(group, variant, replicates, weeks, found);
        if (has_child(group, "municipality")) {
            look_through(open_group(group, "municipality"), variant, replicates, weeks, found);
        }
        if (has_child(group, "teams")) look_through(open_group(group, "teams"), variant, replicates, weeks, found, 1);
        if (has_child(group, "outcomes")) look_through(open_group(group, "outcomes"), variant, replicates, {}, found);
    }
    return found;
}

}  // namespace raaderum::output
