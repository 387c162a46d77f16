#include "cli/thirds_table.hpp"

#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace raaderum::cli {
namespace {

using compare::GroupMeans;
using compare::ThirdsByState;
using compare::ThirdsOf;

void append(Cells& cells, const GroupMeans& group) {
    cells.push_back(number_or_dash("{:.3f}", group.mean));
    cells.push_back(number_or_dash("{:+.4f}", group.difference));
    cells.push_back(std::isfinite(group.low) ? fmt::format("{:+.4f} to {:+.4f}", group.low, group.high) : "-");
}

std::string points(double share) { return number_or_dash("{:+.1f}", 100.0 * share); }

/// How many of each third have left; it is the same whatever is told of those who stayed.
std::string table_of_leavers(const compare::Comparison& comparison, std::span<const ThirdsOf> rows, std::FILE* stream) {
    std::vector<Cells> table{{"variant", "third", "people", "left", "its baseline", "difference", "95 % interval"}};
    for (const ThirdsOf& own : rows) {
        for (std::size_t third = 0; third != own.thirds.size(); ++third) {
            const GroupMeans& left = own.thirds[third].left;
            table.push_back({third == 0 ? comparison.variants[own.variant] : "",
                             std::string(compare::names_of_thirds[third]), fmt::format("{}", own.thirds[third].people),
                             number_or_dash("{:.1f} %", 100.0 * left.mean),
                             number_or_dash("{:.1f} %", 100.0 * left.baseline), points(left.difference),
                             std::isfinite(left.low) ? points(left.low) + " to " + points(left.high) : "-"});
        }
    }
    return "\nWho has left by then, of each third, in per cent and percentage points:\n\n"
           + text_table(table, "llrrrrl", stream);
}

std::string table_of_states(const compare::Comparison& comparison, std::span<const ThirdsByState> thirds,
                            std::FILE* stream) {
    std::vector<Cells> rows{{"state", "variant", "who", "people", "mean", "difference", "95 % interval"}};
    for (const ThirdsByState& by_state : thirds) {
        bool first_of_state = true;
        for (const ThirdsOf& own : by_state.rows) {
            for (std::size_t third = 0; third != own.thirds.size(); ++third) {
                const GroupMeans& group = own.thirds[third].stayers;
                rows.push_back(
                    {first_of_state ? by_state.state : "", third == 0 ? comparison.variants[own.variant] : "",
                     fmt::format("{} third", compare::names_of_thirds[third]), fmt::format("{}", group.people)});
                append(rows.back(), group);
                first_of_state = false;
            }
            if (!own.of_persons) continue;
            rows.push_back({"", "", "newcomers", fmt::format("{}", own.newcomers.people)});
            append(rows.back(), own.newcomers);
        }
    }
    return text_table(rows, "lllrrrl", stream);
}

}  // namespace

std::string thirds_table(const compare::Comparison& comparison, std::span<const ThirdsByState> thirds,
                         std::FILE* stream) {
    const std::vector<ThirdsOf>& rows = thirds.front().rows;
    std::size_t units = 0;
    for (const ThirdsOf& own : rows) {
        for (const compare::Third& third : own.thirds) units = std::max(units, third.stayers.pairs);
    }
    const std::string recorded =
        fmt::format("recorded in {} {}{}", units, comparison.worlds > 0 ? "world" : "replicate", units == 1 ? "" : "s");
    if (!rows.front().of_persons) {
        return fmt::format(
                   "\nWho loses: positions in thirds by {} at the start, and the states of those who hold them in the "
                   "last recorded week; {}.\nThis file does not record how long people have been there, so persons "
                   "cannot be told from positions:\nwho holds a position at the end may be another than at the "
                   "start.\n\n",
                   thirds.front().by, recorded)
               + table_of_states(comparison, thirds, stream);
    }
    return fmt::format(
               "\nWho loses: people in thirds by {} at the start, and their states in the last recorded week; {}.\n"
               "A third is told of by those who are there at the end under the policy and under its baseline; "
               "newcomers were not there at the start.\n\n",
               thirds.front().by, recorded)
           + table_of_states(comparison, thirds, stream) + table_of_leavers(comparison, rows, stream);
}

}  // namespace raaderum::cli
