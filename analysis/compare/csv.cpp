#include "compare/csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace raaderum::compare {
namespace {

constexpr std::string_view columns_of_rows =
    "variant,baseline,metric,unit,pairs,mean,sd,q05,q25,q50,q75,q95,baseline_mean,difference,low,high,effect_size,"
    "paired_effect_size,share_better,p,p_holm,variance_saved,verdict,undefined,emptied,baseline_emptied,smallest,"
    "better_in_worlds,worse_in_worlds,neither_in_worlds,first_year_difference,first_year_low,first_year_high,turns";
constexpr std::string_view columns_of_sums =
    ",sum_unit,sum,baseline_sum,sum_difference,sum_low,sum_high,half_effect_week,last_event_week,recovery_weeks";

std::string week_field(const std::optional<Week>& week) { return week ? fmt::format("{}", *week) : std::string(); }

void append_row(std::vector<std::string>& fields, const Comparison& comparison, const Row& row) {
    const Level& level = comparison.level(row.variant, row.metric);
    fields.push_back(csv_field(comparison.variants[row.variant]));
    fields.push_back(csv_field(comparison.variants[row.baseline]));
    fields.push_back(csv_field(comparison.metrics[row.metric].name));
    fields.push_back(csv_field(comparison.metrics[row.metric].unit));
    fields.push_back(fmt::format("{}", row.pairs));
    for (const double value : {row.mean, level.sd}) fields.push_back(csv_field(value));
    for (const double value : level.quantiles) fields.push_back(csv_field(value));
    for (const double value : {row.baseline_mean, row.difference, row.low, row.high, row.effect_size, row.paired_effect,
                               row.share_better, row.p, row.p_holm, row.variance_saved}) {
        fields.push_back(csv_field(value));
    }
    fields.emplace_back(spelled(row.verdict));
    fields.push_back(fmt::format("{}", row.undefined));
    for (const std::size_t variant : {row.variant, row.baseline}) {
        fields.push_back(csv_field(comparison.emptied.empty() ? unknown : comparison.emptied[variant].share()));
    }
    fields.push_back(csv_field(row.smallest));
    for (const std::size_t count : {row.worlds.better, row.worlds.worse, row.worlds.neither})
        fields.push_back(row.worlds.of() == 0 ? std::string() : fmt::format("{}", count));
    const FirstYear first = row.first_year.value_or(FirstYear{});
    for (const double value : {first.difference, first.low, first.high}) fields.push_back(csv_field(value));
    fields.emplace_back(!row.first_year ? "" : first.turns ? "true" : "false");
}

/// The fields of a variant that is compared with nothing: those of the comparison are empty.
void append_lone(std::vector<std::string>& fields, const Comparison& comparison, std::size_t variant,
                 std::size_t metric) {
    constexpr std::size_t fields_of_a_comparison = 22;
    const Level& level = comparison.level(variant, metric);
    fields.push_back(csv_field(comparison.variants[variant]));
    fields.emplace_back();
    fields.push_back(csv_field(comparison.metrics[metric].name));
    fields.push_back(csv_field(comparison.metrics[metric].unit));
    fields.push_back(fmt::format("{}", level.replicates));
    for (const double value : {level.mean, level.sd}) fields.push_back(csv_field(value));
    for (const double value : level.quantiles) fields.push_back(csv_field(value));
    fields.resize(fields.size() + fields_of_a_comparison);
}

void append_sums(std::vector<std::string>& fields, const CumulativeRow& sums) {
    fields.push_back(csv_field(sums.unit));
    for (const double value : {sums.sum, sums.baseline_sum, sums.difference, sums.low, sums.high}) {
        fields.push_back(csv_field(value));
    }
    for (const auto& week : {sums.half_effect, sums.last_event, sums.recovery}) fields.push_back(week_field(week));
}

template <class Number>
std::string number_field(Number value) {
    return std::isfinite(value) ? fmt::format("{}", value) : std::string();
}

}  // namespace

std::string csv_field(std::string_view text) {
    // A spreadsheet takes a cell that begins like this for a formula, and runs it; behind a ' it is a text.
    const bool formula = !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
    const std::string safe = (formula ? "'" : "") + std::string(text);
    if (safe.find_first_of(",\"\n\r") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csv_field(double value) { return number_field(value); }
std::string csv_field(float value) { return number_field(value); }

std::string as_csv(const Comparison& comparison, std::span<const CumulativeRow> sums) {
    std::string text(columns_of_rows);
    if (!sums.empty()) text += columns_of_sums;
    text += "\n";
    for (std::size_t index = 0; index != comparison.rows.size(); ++index) {
        std::vector<std::string> fields;
        append_row(fields, comparison, comparison.rows[index]);
        if (!sums.empty()) append_sums(fields, sums[index]);
        text += fmt::format("{}\n", fmt::join(fields, ","));
    }
    const std::size_t lone = comparison.rows.empty() ? comparison.variants.size() * comparison.metrics.size() : 0;
    for (std::size_t index = 0; index != lone; ++index) {
        std::vector<std::string> fields;
        append_lone(fields, comparison, index % comparison.variants.size(), index / comparison.variants.size());
        text += fmt::format("{}\n", fmt::join(fields, ","));
    }
    return text;
}

}  // namespace raaderum::compare
