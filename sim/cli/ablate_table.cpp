#include "cli/ablate_table.hpp"

#include "ablate/verdicts.hpp"
#include "cli/text_table.hpp"

#include <fmt/format.h>

namespace raaderum::cli {
namespace {

using ablate::Row;
using ablate::Table;

std::string verdict_in_words(const Row& row) {
    std::string words = row.verdict == ablate::Verdict::kept_for
                            ? fmt::format("kept for {}", fmt::join(row.kept_for, ", "))
                            : std::string(spelled(row.verdict));
    if (!row.unmet.empty()) words += fmt::format(", level of {}", fmt::join(row.unmet, ", "));
    if (row.together) words += ", without the idle";
    return words;
}

std::string move_in_words(const Row& row) {
    return row.largest.undone ? "undone" : fmt::format("{:+.3f} ± {:.3f}", row.largest.size, row.largest.half_width);
}

std::string proof_in_words(const Table& table) {
    if (!table.full) {
        return "What is idle is a proposal: each thing was taken out by itself. raaderum ablate --full takes all of it "
               "out "
               "together, and tries the claims register.\n";
    }
    return fmt::format(
        "All that is idle was taken out together, and no claim of the register was lost on each of {} seeds.\n",
        ablate::seeds);
}

}  // namespace

std::string ablate_table(const Table& table, const std::string& digest, std::FILE* stream) {
    if (table.rows.empty()) return "There is no table yet. To make one: raaderum ablate\n";
    std::vector<Cells> rows{{"thing", "verdict", "moves most", "of", "between", "worlds", "what it does"}};
    for (const Row& row : table.rows) {
        rows.push_back({row.name, verdict_in_words(row), move_in_words(row), row.metric, row.between,
                        fmt::format("{}", row.worlds_moved), std::string(ablate::what_it_does(row.name))});
    }
    std::string text = text_table(rows, "llrllrl", stream);
    text += fmt::format(
        "\n{} things: {} that carry something, {} kept for claims alone, {} idle. Moves are of differences between "
        "policies "
        "in their last year,\nin spreads over unlike institutions, ± half of a 95 % interval, {} replicates; beyond {} "
        "it "
        "counts. Worlds: in how many of {} any does.\n",
        table.rows.size(), table.count(ablate::Verdict::carries), table.count(ablate::Verdict::kept_for),
        table.count(ablate::Verdict::idle), table.replicates, ablate::smallest_move, ablate::worlds);
    text += proof_in_words(table);
    if (table.digest != digest) {
        text += fmt::format(
            "This table is of another model ({}, version {}; at hand is {}). To make it anew: raaderum "
            "ablate\n",
            table.digest, table.version, digest);
    }
    return text;
}

std::string free_numbers_table(const std::vector<const ParameterInfo*>& numbers, std::FILE* stream) {
    std::vector<Cells> rows{{"number", "default", "known", "meaning"}};
    for (const ParameterInfo* number : numbers) {
        rows.push_back({std::string(number->key), fmt::format("{:.6g}", number->default_value),
                        std::string(spelled(number->known)), std::string(number->meaning)});
    }
    return text_table(rows, "lrll", stream)
           + fmt::format(
               "\n{} free numbers: a tenth more or less of each moves what the default scenario or a claim of the "
               "register gives, and none is measured, describes an institution, or follows from others.\n",
               numbers.size());
}

}  // namespace raaderum::cli
