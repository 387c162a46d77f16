#include "network/matrix.hpp"

#include "network/columns.hpp"
#include "network/labels.hpp"

#include <algorithm>
#include <set>

namespace raaderum::network {
namespace {

using Cells = std::vector<std::string>;

/// Smaller ones are rather ties without a header.
constexpr std::size_t least_people = 3;

Cells without_empty_end(Cells cells, std::size_t begin) {
    cells.erase(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(std::min(begin, cells.size())));
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    return cells;
}

bool all_numbers(const Cells& cells, std::size_t begin) {
    return std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(std::min(begin, cells.size())), cells.end(),
                       [](const std::string& cell) { return is_missing(cell) || number_written(cell).has_value(); });
}

/// What rows below the first look like.
struct Rows {
    std::size_t count = 0;
    std::size_t longest = 0;
    std::size_t known = 0;  ///< rows that begin with a name of the first row
    std::string unknown;    ///< one that does not
    std::size_t unknown_line = 0;
    bool in_order = true;  ///< they begin with the names of the first row, one after the other
    bool numbers_only = true;
    bool numbers_behind_names = true;
};

Rows look_at(Table table, const Cells& header, const std::set<std::string>& names) {
    Rows rows;
    Cells cells;
    while (table.next(cells)) {
        if (table.is_comment()) continue;
        ++rows.count;
        rows.in_order = rows.in_order && rows.count < header.size()
                        && folded_label(cells.front()) == folded_label(header[rows.count]);
        rows.longest = std::max(rows.longest, without_empty_end(cells, 0).size());
        rows.numbers_only = rows.numbers_only && all_numbers(cells, 0);
        rows.numbers_behind_names = rows.numbers_behind_names && all_numbers(cells, 1);
        if (names.contains(folded_label(cells.front()))) {
            ++rows.known;
        } else if (rows.unknown_line == 0) {
            rows.unknown = cells.front();
            rows.unknown_line = table.line();
        }
    }
    return rows;
}

/// How the table is laid out as a matrix.
struct Layout {
    Cells names;  ///< by column
    bool rows_are_named = false;
    bool header_is_row = false;  ///< the first row holds numbers like all others
    std::string shape = "a matrix";
};

std::optional<Layout> layout_of(const Cells& header, const Table& table, std::size_t header_line,
                                TieProblems& problems) {
    // Names begin above the first column of numbers; tables of R have no corner.
    std::set<std::string> all;
    for (const std::string& name : header) {
        if (!name.empty() && name.size() <= longest_label) all.insert(folded_label(name));
    }
    const Rows rows = look_at(table, header, all);
    Layout layout;
    const std::size_t width = without_empty_end(header, 0).size();
    const Cells shifted = without_empty_end(header, 1);
    const bool corner_is_empty = header.front().empty();
    const bool labelled = corner_is_empty && shifted.size() >= least_people && rows.known == rows.count
                          && rows.count == shifted.size() && rows.in_order;
    if (!labelled && width >= least_people && width == rows.count + 1 && rows.longest <= width && rows.numbers_only
        && all_numbers(header, 0)) {
        layout.header_is_row = true;
        layout.shape = "a matrix without names (people are numbered)";
        for (std::size_t person = 1; person <= width; ++person) layout.names.push_back(std::to_string(person));
        return layout;
    }
    const bool has_corner = rows.longest <= width;
    layout.names = has_corner ? shifted : without_empty_end(header, 0);
    const std::size_t people = layout.names.size();
    if (people >= least_people && rows.known == rows.count && rows.count == people && rows.numbers_behind_names) {
        layout.rows_are_named = true;
        if (all_numbers(layout.names, 0)) layout.shape = "a matrix (its first row and column number the people)";
        return layout;
    }
    if (width >= least_people && rows.count == width && rows.longest <= width && rows.numbers_only
        && !all_numbers(header, 0)) {
        layout.names = without_empty_end(header, 0);
        layout.shape = "a matrix whose rows have no names (they stand in the order of the columns)";
        return layout;
    }
    if (people >= least_people && rows.numbers_behind_names && rows.known * 2 > rows.count) {
        if (rows.unknown_line != 0) {
            problems.stop(rows.unknown_line,
                          "this looks like a matrix who-with-whom, but " + shown(rows.unknown) + " has no column",
                          "a row and a column for each person, with the same name on both");
        }
        problems.stop(header_line,
                      "this looks like a matrix who-with-whom, but it has " + counted(people, "column", "columns")
                          + " and " + counted(rows.count, "row", "rows") + " of people",
                      "a row and a column for each person, with the same name on both");
    }
    return std::nullopt;
}

/// Cells with a tie on either side of the diagonal.
struct Halves {
    std::size_t above = 0;
    std::size_t below = 0;
    bool one_only() const { return (above == 0) != (below == 0) && above + below >= least_people; }
};

void read_row(const Cells& cells, const Layout& layout, const std::vector<std::uint32_t>& people, std::uint32_t from,
              std::size_t line, TieCollector& collector, Halves& filled) {
    const std::size_t first = layout.rows_are_named ? 1 : 0;
    for (std::size_t column = 0; column != people.size() && first + column < cells.size(); ++column) {
        const std::string& cell = cells[first + column];
        if (people[column] == from || is_missing(cell)) continue;
        const std::optional<double> number = number_written(cell);
        if (number && *number == 0.0) continue;  // no tie
        ++(from < people[column] ? filled.above : filled.below);
        collector.tie(from, people[column], collector.weights().read(cell, line), line, Direction::directed);
    }
}

}  // namespace

std::optional<TieList> read_matrix(const Cells& header, const Table& table, std::size_t header_line,
                                   const std::string& encoding, const Instructions& instructions, TieProblems& problems,
                                   ReadingNotes& notes) {
    const std::optional<Layout> layout = layout_of(header, table, header_line, problems);
    if (!layout) return std::nullopt;
    TieCollector collector(instructions, problems);
    std::vector<std::uint32_t> people;
    for (const std::string& name : layout->names) {
        const std::size_t known = collector.people().count();
        const std::optional<std::uint32_t> person = collector.people().number(name, header_line);
        if (!person || *person != known) {
            problems.stop(header_line, person ? "two columns are those of " + shown(name) : "a column has no name",
                          "one column for each person");
        }
        people.push_back(*person);
    }
    std::vector<bool> has_row(people.size(), false);
    std::size_t row = 0;
    Halves filled;
    const auto take = [&](const Cells& cells, std::size_t line) {
        const std::uint32_t from =
            layout->rows_are_named ? *collector.people().number(cells.front(), line) : people[row];
        if (has_row[from])
            problems.stop(line, "two rows are those of " + shown(cells.front()), "one row for each person");
        has_row[from] = true;
        ++row;
        read_row(cells, *layout, people, from, line, collector, filled);
    };
    if (layout->header_is_row) take(header, header_line);
    Table rest = table;
    Cells cells;
    while (rest.next(cells)) {
        if (!rest.is_comment()) take(cells, rest.line());
    }
    if (filled.one_only() && !instructions.how.undirected) {
        notes.doubts.push_back(
            "the matrix is filled on one side of its diagonal only, and each cell is read as a tie one way; where ties "
            "are meant both ways write undirected: true under network");
    }
    FormatFacts facts;
    facts.shape = layout->shape;
    facts.encoding = encoding;
    facts.weight_source = "cells of the matrix";
    return collector.finish({}, facts, notes);
}

}  // namespace raaderum::network
