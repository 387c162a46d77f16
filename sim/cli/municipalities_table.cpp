#include "cli/municipalities_table.hpp"

#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace raaderum::cli {
namespace {

using compare::Verdict;

/// "better in 60, worse in 12, no difference that matters in 20, cannot tell in 6"; what is nowhere is not said.
std::string counts(const compare::MunicipalTable& table) {
    std::vector<std::string> said;
    for (const Verdict verdict : compare::verdicts) {
        const std::size_t count = table.count(verdict);
        if (count != 0) said.push_back(fmt::format("{} in {}", compare::spelled(verdict), count));
    }
    return fmt::format("{}", fmt::join(said, ", "));
}

}  // namespace

std::string municipalities_table(const compare::Study& study, const compare::Comparison& comparison,
                                 const compare::MunicipalTable& table, std::FILE* stream) {
    std::vector<Cells> rows{{"municipality", "employees", "mean", "difference", "95 % interval", "p", "verdict"}};
    for (const auto& [municipality, row] : table.rows) {
        const output::MunicipalityLabel& label = study.facts().municipalities[municipality];
        rows.push_back({label.name, fmt::format("{}", label.employees), number_or_dash("{:.3f}", row.mean),
                        number_or_dash("{:+.4f}", row.difference),
                        std::isfinite(row.low) ? fmt::format("{:+.4f} to {:+.4f}", row.low, row.high) : "-",
                        row.p < 0.0001 ? "<0.0001" : number_or_dash("{:.4f}", row.p),
                        std::string(compare::spelled(row.verdict))});
    }
    const compare::Described& metric = comparison.metrics[table.metric];
    return fmt::format("\n{} under {}, by municipality: {}.\n\n", metric.name, comparison.variants[table.variant],
                       counts(table))
           + text_table(rows, "lrrrlrl", stream)
           + fmt::format(
               "\np: paired t test of the municipality by itself; of {} without a difference one in twenty may still "
               "be "
               "called different.\n",
               table.rows.size());
}

}  // namespace raaderum::cli
