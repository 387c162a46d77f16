#include "compare/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::compare {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json number(const std::optional<Week>& week) { return week ? Json(*week) : Json(nullptr); }

Json interval(double low, double high) { return Json::array({number(low), number(high)}); }

Json quantiles(const Quantiles& values) {
    Json json;
    for (std::size_t share = 0; share != values.size(); ++share) {
        json[fmt::format("{}", quantile_shares[share])] = number(values[share]);
    }
    return json;
}

Json comparison_of(const Comparison& comparison, const Row& row) {
    const Described& metric = comparison.metrics[row.metric];
    const Level& level = comparison.level(row.variant, row.metric);
    return {{"variant", comparison.variants[row.variant]},
            {"metric", metric.name},
            {"mean", number(row.mean)},
            {"baseline_mean", number(row.baseline_mean)},
            {"difference", number(row.difference)},
            {"ci95", interval(row.low, row.high)},
            {"effect_size", number(row.effect_size)},
            {"share_better", number(row.share_better)},
            {"p_holm", number(row.p_holm)},
            {"verdict", spelled(row.verdict)},
            {"baseline", comparison.variants[row.baseline]},
            {"unit", metric.unit},
            {"better", raaderum::spelled(metric.better)},
            {"pairs", row.pairs},
            {"p", number(row.p)},
            {"paired_effect_size", number(row.paired_effect)},
            {"variance_saved", number(row.variance_saved)},
            {"sd", number(level.sd)},
            {"quantiles", quantiles(level.quantiles)}};
}

Json cumulative(const CumulativeRow& row) {
    return {{"unit", row.unit},
            {"mean", number(row.sum)},
            {"baseline_mean", number(row.baseline_sum)},
            {"difference", number(row.difference)},
            {"ci95", interval(row.low, row.high)},
            {"half_effect_week", number(row.half_effect)},
            {"last_event_week", number(row.last_event)},
            {"recovery_weeks", number(row.recovery)}};
}

/// The baseline of the first variant that has one; in a sweep every comparison names its own.
std::string first_baseline(const Comparison& comparison) {
    return comparison
        .variants[comparison.rows.empty() ? comparison.baselines.front() : comparison.rows.front().baseline];
}

}  // namespace

std::string as_json(const Study& study, const Comparison& comparison, std::span<const CumulativeRow> sums) {
    Json rows = Json::array();
    for (std::size_t index = 0; index != comparison.rows.size(); ++index) {
        rows.push_back(comparison_of(comparison, comparison.rows[index]));
        if (!sums.empty()) rows.back()["cumulative"] = cumulative(sums[index]);
    }
    Json left_out = Json::array();
    for (const LeftOut& one : comparison.left_out) {
        left_out.push_back({{"variant", comparison.variants[one.variant]}, {"replicates", one.replicates}});
    }
    const Json json{{"baseline", first_baseline(comparison)}, {"weeks", {comparison.weeks.from, comparison.weeks.to}},
                    {"comparisons", std::move(rows)},         {"study", comparison.study},
                    {"replicates", comparison.replicates},    {"missing_replicates", study.facts().missing},
                    {"left_out", std::move(left_out)}};
    return json.dump(2) + "\n";
}

}  // namespace raaderum::compare
