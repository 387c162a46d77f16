#include "cli/comparison_notes.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <vector>

namespace raaderum::cli {
namespace {

using compare::Comparison;
using compare::Row;

/// "higher by 0.0120", "better by ...": a difference of a row's metric.
std::string side(const Comparison& comparison, std::size_t metric, double difference) {
    const Better better = comparison.metrics[metric].better;
    const bool higher = difference > 0.0;
    const bool good = higher == (better == Better::higher);
    const char* word = better == Better::neither ? (higher ? "higher" : "lower") : good ? "better" : "worse";
    return fmt::format("{} by {:.4f}", word, std::fabs(difference));
}

}  // namespace

std::string several_scenarios(const Comparison& comparison) {
    std::string text;
    for (const compare::StudyScenario& scenario : comparison.scenarios) {
        text += scenario.name + ": ";
        for (const std::filesystem::path& file : scenario.files)
            text += (file == scenario.files.front() ? "" : ", ") + file.string();
        text += scenario.differs.empty() ? "\n" : "; differs in " + scenario.differs + "\n";
    }
    if (!text.empty()) text += "Across these scenarios differences are " + comparison.how_paired + ".\n\n";
    return text;
}

std::string what_turns(const Comparison& comparison) {
    if (!comparison.any_turns()) return {};
    std::string text = "\nWhat turns between the first year and the weeks compared:\n";
    for (const Row& row : comparison.rows) {
        if (!row.first_year || !row.first_year->turns) continue;
        const compare::FirstYear& first = *row.first_year;
        text +=
            fmt::format("  {} under {}: {} in the first year (weeks {} to {}), {} in weeks {} to {}\n",
                        comparison.metrics[row.metric].name, comparison.variants[row.variant],
                        side(comparison, row.metric, first.difference), first.weeks.from, first.weeks.to - 1,
                        side(comparison, row.metric, row.difference), comparison.weeks.from, comparison.weeks.to - 1);
    }
    return text;
}

std::string what_many_rows_leave(const Comparison& comparison) {
    std::vector<std::string> names;
    for (const Row& row : comparison.rows) {
        if (!compare::calls_a_side(row.verdict) || row.p_holm < compare::significance) continue;
        names.push_back(fmt::format("{} ({})", comparison.metrics[row.metric].name, comparison.variants[row.variant]));
    }
    if (names.empty()) return {};
    return fmt::format(
        "Of {} rows one in twenty may be luck; Holm's test of all rows together would not call these: {}.\n",
        comparison.rows.size(), fmt::join(names, ", "));
}

}  // namespace raaderum::cli
