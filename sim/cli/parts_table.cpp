#include "cli/parts_table.hpp"

#include "cli/comparison_table.hpp"
#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace raaderum::cli {
namespace {

using compare::By;
using compare::Verdict;

/// "better in 60, worse in 12, no difference that matters in 20, cannot tell in 6"; what is nowhere is not said.
std::string counts(const compare::PartTable& table) {
    std::vector<std::string> said;
    for (const Verdict verdict : compare::verdicts) {
        const std::size_t count = table.count(verdict);
        if (count != 0) said.push_back(fmt::format("{} in {}", compare::spelled(verdict), count));
    }
    if (said.empty()) return "none is shown";
    return fmt::format("{}", fmt::join(said, ", "));
}

std::string_view in_plural(By by) {
    switch (by) {
        case By::team:
            return "teams";
        case By::leader:
            return "leaders";
        case By::profession:
            return "professions";
        case By::municipality:
            break;
    }
    return "municipalities";
}

}  // namespace

std::string parts_table(const compare::Comparison& comparison, const compare::ByPart& parts,
                        const compare::PartTable& table, std::FILE* stream) {
    const bool country = parts.by == By::municipality;
    const bool worlds = comparison.worlds != 0;
    std::vector<Cells> rows{{std::string(compare::spelled(parts.by)), country ? "employees" : "positions", "mean",
                             "difference", "95 % interval", "p"}};
    if (worlds) rows.front().emplace_back("in worlds");
    rows.front().emplace_back("verdict");
    std::size_t shown = 0;
    for (const auto& [place, row, hidden] : table.rows) {
        const compare::Part& part = parts.parts[place];
        if (hidden) {
            Cells cells{part.name, fmt::format("under {}", compare::fewest_shown), "-", "-", "-", "-"};
            if (worlds) cells.emplace_back("-");
            cells.emplace_back("hidden");
            rows.push_back(std::move(cells));
            continue;
        }
        ++shown;
        Cells cells{part.name,
                    fmt::format("{}", part.people),
                    number_or_dash("{:.3f}", row.mean),
                    number_or_dash("{:+.4f}", row.difference),
                    std::isfinite(row.low) ? fmt::format("{:+.4f} to {:+.4f}", row.low, row.high) : "-",
                    row.p < 0.0001 ? "<0.0001" : number_or_dash("{:.4f}", row.p)};
        if (worlds) cells.push_back(in_worlds(row.worlds));
        cells.emplace_back(compare::spelled(row.verdict));
        rows.push_back(std::move(cells));
    }
    const compare::Described& metric = comparison.metrics[table.metric];
    return fmt::format("\n{} under {}, by {}: {}.\n\n", metric.name, comparison.variants[table.variant],
                       compare::spelled(parts.by), counts(table))
           + text_table(rows, worlds ? "lrrrlrll" : "lrrrlrl", stream)
           + fmt::format(
               "\np: paired t test of each by itself; of {} {} without a difference one in twenty may still be called "
               "different.\n",
               shown, in_plural(parts.by));
}

std::string note_on_parts(const compare::ByPart& parts) {
    if (parts.by == By::municipality || parts.tables.empty()) return {};
    std::string text =
        "\nA team is its positions: its numbers are those of whoever holds them, not of the people it began with.\n";
    if (parts.by == By::profession) text += "A profession is that of a team, as the chart gives it.\n";
    if (std::any_of(parts.parts.begin(), parts.parts.end(), [](const auto& part) { return part.members.size() > 1; }))
        text += "Teams that are taken together count by their positions.\n";
    if (parts.any_hidden()) {
        text += fmt::format("hidden: fewer than {} people, of whom numbers would tell; --show-small shows them.\n",
                            compare::fewest_shown);
    }
    return text;
}

}  // namespace raaderum::cli
