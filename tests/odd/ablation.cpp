#include "ablation.hpp"

#include "ablate/stored.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace raaderum::odd {
namespace {

std::string what_stays_for(const ablate::Row& row) {
    std::string text;
    if (!row.unmet.empty()) text += fmt::format("levels of {}", fmt::join(row.unmet, ", "));
    if (!row.kept_for.empty())
        text += fmt::format("{}claims {}", text.empty() ? "" : "; ", fmt::join(row.kept_for, ", "));
    if (row.together) text += fmt::format("{}what it carries where what is idle is gone", text.empty() ? "" : "; ");
    return text;
}

}  // namespace

std::string ablation() {
    const ablate::Table table = ablate::shipped_table();
    std::string text = fmt::format(
        "{} things, of model {}: {} carry something, {} stay for claims alone, {} are idle{}.\n\n"
        "| thing | verdict | moves most | of | between | worlds | also |\n| --- | --- | ---: | --- | --- | ---: | --- "
        "|\n",
        table.rows.size(), table.digest, table.count(ablate::Verdict::carries), table.count(ablate::Verdict::kept_for),
        table.count(ablate::Verdict::idle), table.full ? "" : " by themselves");
    for (const ablate::Row& row : table.rows) {
        const std::string moves = row.largest.undone ? "undone" : fmt::format("{:+.2f}", row.largest.size);
        text += fmt::format("| `{}` | {} | {} | `{}` | {} | {} | {} |\n", row.name,
                            row.verdict == ablate::Verdict::kept_for ? "kept" : spelled(row.verdict), moves, row.metric,
                            row.between, row.worlds_moved, what_stays_for(row));
    }
    return text;
}

}  // namespace raaderum::odd
