#include "cli/comparison_table.hpp"

#include "cli/comparison_notes.hpp"
#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace raaderum::cli {
namespace {

using compare::Comparison;
using compare::CumulativeRow;
using compare::Row;

constexpr double smallest_p_told = 0.0001;

std::string told_p(double p) {
    return p < smallest_p_told ? fmt::format("<{:.4f}", smallest_p_told) : number_or_dash("{:.4f}", p);
}

std::string interval(double low, double high) {
    return std::isfinite(low) ? fmt::format("{:+.4f} to {:+.4f}", low, high) : "-";
}

std::string week_or_dash(const std::optional<Week>& week) { return week ? fmt::format("{}", *week) : "-"; }

/// A line of the table; a metric is named where it begins.
Cells row_cells(const Comparison& comparison, std::size_t variant, std::size_t metric, Detail detail) {
    Cells cells{variant == 0 ? comparison.metrics[metric].name : "", comparison.variants[variant],
                number_or_dash("{:.3f}", comparison.level(variant, metric).mean)};
    const Row* row = comparison.row(variant, metric);
    if (row != nullptr) cells.back() = number_or_dash("{:.3f}", row->mean);
    if (comparison.any_undefined()) {
        const std::size_t own = comparison.level(variant, metric).replicates;
        cells.push_back(row != nullptr ? number_or_dash("{:.3f}", row->baseline_mean) : "");
        cells.push_back(fmt::format("{}", row != nullptr ? row->pairs : own));
    }
    if (row == nullptr) {
        if (!comparison.scenarios.empty()) cells.insert(cells.begin() + 2, "");
        cells.emplace_back(compare::stands_alone(comparison, variant) ? "" : "baseline");
        return cells;
    }
    if (!comparison.scenarios.empty()) cells.insert(cells.begin() + 2, comparison.variants[row->baseline]);
    cells.push_back(number_or_dash("{:+.4f}", row->difference));
    cells.push_back(interval(row->low, row->high));
    if (detail == Detail::full) {
        cells.push_back(number_or_dash("{:+.2f}", row->effect_size));
        cells.push_back(number_or_dash("{:+.2f}", row->paired_effect));
        cells.push_back(number_or_dash("{:.0f} %", 100.0 * row->share_better));
        cells.push_back(told_p(row->p));
        cells.push_back(number_or_dash("{:.1f}", row->variance_saved));
    }
    if (comparison.worlds != 0) cells.push_back(in_worlds(row->worlds));
    cells.emplace_back(compare::spelled(row->verdict));
    return cells;
}

/// What counts once in a comparison.
std::string_view unit_of(const Comparison& comparison) { return comparison.worlds == 0 ? "replicate" : "world"; }

/// What comes before all numbers: how many houses emptied under each policy; nothing where none did.
std::string emptied_houses(const Comparison& comparison) {
    if (!comparison.any_emptied()) return {};
    std::string text;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        const compare::Emptied& own = comparison.emptied.at(variant);
        text += fmt::format("{}: {} of {} houses emptied", comparison.variants[variant], own.emptied, own.houses);
        text +=
            own.emptied == 0 ? "\n" : fmt::format("; {} empty in week {}\n", own.empty_at_end, comparison.weeks.to - 1);
    }
    return text + "A house emptied if at the end of some week all its positions were vacant.\n\n";
}

/// What the numbers come from where the run did not keep every week.
std::string what_was_kept(const Comparison& comparison) {
    if (comparison.kept.empty()) return {};
    return fmt::format(
        "Not everything was kept of this run: {}. A mean is over the weeks that are kept; one that was kept itself is "
        "over the whole last year, for each policy by itself.\n{}",
        comparison.kept,
        comparison.emptied.empty() ? "Whether houses emptied cannot be told: that takes vacancy in every week.\n" : "");
}

std::string heading(const Comparison& comparison) {
    if (comparison.metrics.empty()) return what_was_kept(comparison) + "Nothing is kept of these weeks.\n\n";
    if (comparison.rows.empty()) {
        const std::size_t count = comparison.worlds == 0 ? comparison.replicates : comparison.worlds;
        return several_scenarios(comparison) + what_was_kept(comparison) + emptied_houses(comparison)
               + fmt::format("Weeks {} to {}, mean of {} {}{}; each variant stands alone, so nothing is compared.\n\n",
                             comparison.weeks.from, comparison.weeks.to - 1, count, unit_of(comparison),
                             count == 1 ? "" : "s");
    }
    const std::size_t most = comparison.worlds == 0 ? comparison.replicates : comparison.worlds;
    std::size_t pairs = most;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        std::optional<std::size_t> own;  // some metrics may be undefined in some pairs
        for (const Row& row : comparison.rows) {
            const std::size_t ended = comparison.worlds == 0 ? row.pairs + row.undefined : row.pairs;
            if (row.variant == variant) own = std::max(own.value_or(0), ended);
        }
        pairs = std::min(pairs, own.value_or(most));
    }
    return several_scenarios(comparison) + what_was_kept(comparison) + emptied_houses(comparison)
           + fmt::format("Weeks {0} to {1}, mean of {2} {4}{3}; {5}.\n\n", comparison.weeks.from,
                         comparison.weeks.to - 1, pairs, pairs == 1 ? "" : "s", unit_of(comparison),
                         comparison.scenarios.empty() ? fmt::format("differences are paired by {}", unit_of(comparison))
                                                      : std::string("within a scenario differences are paired"));
}

/// What the columns say that are there because some pairs lack some metrics.
std::string note_on_pairs(const Comparison& comparison) {
    if (!comparison.any_undefined()) return {};
    return fmt::format(
        "\npairs: {0}s in which the metric is defined on both sides; where nobody is left in a house it may not be.\n"
        "The mean, its baseline's and the difference are over the same pairs and weeks, and add up.\n",
        unit_of(comparison));
}

std::string note_on_worlds(const Comparison& comparison) {
    if (comparison.worlds == 0) return {};
    const bool luck = std::any_of(comparison.rows.begin(), comparison.rows.end(),
                                  [](const Row& row) { return row.worlds.luck_in_it; });
    return fmt::format(
        "in worlds: in how many it is better / worse (higher / lower, where neither is better) by at least the "
        "smallest difference{}.\n"
        "depends on the world: fewer than nine of ten worlds lie on the side of their mean.\n",
        luck ? ", luck included" : "");
}

std::string legend(const Comparison& comparison) {
    return fmt::format(
               "\nd: difference over the spread between {0}s; dz: over the spread of the paired differences.\n"
               "better in: share of {0}s, ties half (higher in, where neither is better).\n"
               "The verdict is from the interval: beyond 0, and the difference no smaller than matters.\n"
               "p: paired t test of the row by itself.\n{1}"
               "no difference that matters: all of the interval lies below the smallest one (raaderum metrics; "
               "--smallest).\n"
               "luck saved: how many times as many {0}s runs without common luck would need.\n",
               unit_of(comparison), what_many_rows_leave(comparison))
           + note_on_worlds(comparison);
}

/// Where no variant is compared with another: the means, a line for each variant and a column for each metric.
std::string means_table(const Comparison& comparison, std::FILE* stream) {
    Cells names{"variant"};
    std::string sides = "l";
    for (const compare::Described& metric : comparison.metrics) {
        names.push_back(metric.name);
        sides += "r";
    }
    std::vector<Cells> rows{names};
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        Cells& cells = rows.emplace_back();
        cells.push_back(comparison.variants[variant]);
        for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
            cells.push_back(number_or_dash("{:.3f}", comparison.level(variant, metric).mean));
        }
    }
    return heading(comparison) + text_table(rows, sides, stream);
}

std::string what_does_not_add_up(const Comparison& comparison, std::span<const CumulativeRow> sums) {
    std::vector<std::string> names;
    for (const CumulativeRow& sum : sums) {
        const std::string& name = comparison.metrics[sum.metric].name;
        if (!sum.adds_up() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    if (names.empty()) return {};
    return fmt::format("\nA sum over weeks would mean nothing for {}; compare the means.\n", fmt::join(names, ", "));
}

}  // namespace

std::string in_worlds(const compare::InWorlds& worlds) {
    const std::size_t of = worlds.of();
    if (of < compare::enough_worlds) return fmt::format("{} / {} of {}", worlds.better, worlds.worse, of);
    const double hundred = 100.0 / static_cast<double>(of);
    return fmt::format("{} / {} of 100", std::lround(hundred * static_cast<double>(worlds.better)),
                       std::lround(hundred * static_cast<double>(worlds.worse)));
}

std::string comparison_table(const Comparison& comparison, Detail detail, std::FILE* stream) {
    if (comparison.rows.empty()) return means_table(comparison, stream);
    const bool full = detail == Detail::full;
    std::vector<Cells> rows{full ? Cells{"metric", "variant", "mean", "difference", "95 % interval", "d", "dz",
                                         "better in", "p", "luck saved", "verdict"}
                                 : Cells{"metric", "variant", "mean", "difference", "95 % interval", "verdict"}};
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            rows.push_back(row_cells(comparison, variant, metric, detail));
        }
    }
    std::string columns = full ? "llrrlrrrrrl" : "llrrll";
    if (comparison.worlds != 0) {
        rows.front().insert(rows.front().end() - 1, "in worlds");
        columns.insert(columns.size() - 1, "r");
    }
    if (!comparison.scenarios.empty()) {
        rows.front().insert(rows.front().begin() + 2, "compared with");
        columns.insert(2, "l");
    }
    if (comparison.any_undefined()) {
        rows.front().insert(std::find(rows.front().begin(), rows.front().end(), "mean") + 1, {"its baseline", "pairs"});
        columns.insert(comparison.scenarios.empty() ? 3 : 4, "rr");
    }
    return heading(comparison) + text_table(rows, columns, stream) + what_turns(comparison) + note_on_pairs(comparison)
           + (full ? legend(comparison) : "");
}

std::string quantile_table(const Comparison& comparison, std::FILE* stream) {
    Cells names{"metric", "variant", "mean", "sd"};
    for (const double share : compare::quantile_shares) names.push_back(fmt::format("{:.0f} %", 100.0 * share));
    std::vector<Cells> rows{names};
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            const compare::Level& level = comparison.level(variant, metric);
            Cells& cells = rows.emplace_back();
            cells = {variant == 0 ? comparison.metrics[metric].name : "", comparison.variants[variant],
                     number_or_dash("{:.3f}", level.mean), number_or_dash("{:.4f}", level.sd)};
            for (const double quantile : level.quantiles) cells.push_back(number_or_dash("{:.3f}", quantile));
        }
    }
    return fmt::format("\nHow {}s spread: quantiles of their means over these weeks.\n\n", unit_of(comparison))
           + text_table(rows, "llrrrrrrr", stream);
}

std::string cumulative_table(const Comparison& comparison, std::span<const CumulativeRow> sums, std::FILE* stream) {
    std::vector<Cells> rows{{"metric", "variant", "sum", "difference", "95 % interval", "unit", "half effect",
                             "last event", "recovered after"}};
    std::optional<std::size_t> metric;
    for (const CumulativeRow& sum : sums) {
        rows.push_back({metric == sum.metric ? "" : comparison.metrics[sum.metric].name,
                        comparison.variants[sum.variant], number_or_dash("{:.3f}", sum.sum),
                        number_or_dash("{:+.4f}", sum.difference), interval(sum.low, sum.high),
                        sum.adds_up() ? sum.unit : "-", week_or_dash(sum.half_effect), week_or_dash(sum.last_event),
                        week_or_dash(sum.recovery)});
        metric = sum.metric;
    }
    const bool all = comparison.kept.empty();
    return fmt::format("\nAdded up over the {} weeks{}.\n\n", comparison.weeks.count(),
                       all ? "" : ", those that are not kept at the mean of the kept ones")
           + text_table(rows, "llrrllrrr", stream) + what_does_not_add_up(comparison, sums)
           + "\nhalf effect: week from which on the difference, smoothed over a quarter, stays beyond half of its mean in "
             "these weeks.\n"
             "recovered after: weeks from the last event until the departure it brought stays within a fifth of the "
             "largest one,\n"
             "or within what cannot be told from luck; -: not by the end, or there is nothing to see"
           + (all ? "" : ", or the weeks that tell it are not kept") + ".\n";
}

}  // namespace raaderum::cli
