// Ties from a table: a row per tie, as survey tools and spreadsheets save it; the table is gone through twice, as what a
// label or a type means hangs on all rows.

#include "network/columns.hpp"
#include "network/labels.hpp"
#include "network/matrix.hpp"
#include "network/tie_collector.hpp"

#include <algorithm>
#include <array>

namespace raaderum::network {
namespace {

constexpr const char* header_wanted =
    "a first line that names the columns, e.g. source,target,weight, separated by comma, semicolon or tab";

using Cells = std::vector<std::string>;

/// What a cell says of the direction: Gephi's type, or, where the column asks whether ties are directed, yes or no; nothing
/// where it says another thing. (In a column of types 0 and 1 may be codes of anything.)
std::optional<Direction> direction_said(std::string_view cell, bool yes_or_no) {
    if (is_missing(cell)) return Direction::unsaid;
    const std::string word = cell.size() > 20 ? "" : folded_label(cell);
    constexpr std::array directed{"directed", "rettet", "true", "1", "yes", "ja", "sand"};
    constexpr std::array undirected{"undirected", "urettet", "mutual", "gensidig", "false", "0", "no", "nej", "falsk"};
    const auto among = [&](const auto& words, std::size_t of_types) {
        const auto end = yes_or_no ? words.end() : words.begin() + of_types;
        return std::find(words.begin(), end, word) != end;
    };
    if (among(directed, 2)) return Direction::directed;
    if (among(undirected, 4)) return Direction::undirected;
    return std::nullopt;
}

/// Reads the rows below a header.
class Rows {
  public:
    Rows(TieColumns columns, const Instructions& instructions, TieProblems& problems)
        : columns_(std::move(columns)),
          asks_if_directed_(plain_name(columns_.direction.name) == "directed"),
          problems_(problems),
          collector_(instructions, problems) {}

    /// The first time: is anybody called NA, does the column of the type speak of direction, and are there digits behind each
    /// weight, as a decimal comma in a table of commas leaves them?
    void look_at(Table table) {
        bool speaks = false;
        std::size_t rows = 0;
        std::size_t split = 0;
        Cells cells;
        while (table.next(cells)) {
            if (table.is_comment()) continue;
            ++rows;
            if (is_split_number(cells)) ++split;
            somebody_is_na_ = somebody_is_na_ || folded_label(columns_.source.of(cells)) == "na";
            const std::string_view said = columns_.direction.of(cells);
            if (const auto direction = direction_said(said, asks_if_directed_);
                direction && *direction != Direction::unsaid)
                speaks = true;
        }
        decimals_behind_ = rows != 0 && split == rows;
        if (!columns_.direction.there() || speaks) return;
        columns_.unread.push_back(columns_.direction.name);
        columns_.direction = {};
    }

    void read(Table table) {
        Cells cells;
        while (table.next(cells)) {
            if (!table.is_comment()) {
                read_row(cells, table.line());
            } else if (cells.size() == columns_.count && !cells[columns_.source.index].empty()
                       && !cells[columns_.target.index].empty()) {
                commented_.add(table.line());
            }
        }
    }

    TieList finish(std::string encoding, ReadingNotes& notes) {
        FormatFacts facts;
        facts.encoding = std::move(encoding);
        if (columns_.weight.there()) facts.weight_source = "column " + shown(columns_.weight.name);
        facts.no_weight =
            "there is no column of weights (weight, trust, tillid, styrke, value …): trust on all ties is drawn";
        if (!columns_.unread.empty()) facts.no_weight += "; not read: " + some_of(columns_.unread);
        if (columns_.source_team.there()) facts.team_source = "column " + shown(columns_.source_team.name);
        if (columns_.target_team.there()) {
            facts.team_source =
                (facts.team_source.empty() ? "column " : "columns " + shown(columns_.source_team.name) + " and ")
                + shown(columns_.target_team.name);
        }
        if (decimals_behind_) {
            notes.doubts.push_back("behind each whole number of the column " + shown(columns_.weight.name)
                                   + " stand digits in a column that is not read: where these are decimals behind a "
                                     "comma, save the table with semicolons, or with decimal points");
        }
        if (!columns_.weights_unread.empty()) {
            notes.doubts.push_back("weights are read from the column " + shown(columns_.weight.name)
                                   + "; not read: " + some_of(columns_.weights_unread));
        }
        if (commented_.count() != 0)
            notes.doubts.push_back("rows that begin with # are comments and not read (" + commented_.in_words() + ")");
        if (nobody_.count() != 0) {
            notes.doubts.push_back("as a target " + nobody_.examples() + " is read as nobody (" + nobody_.in_words()
                                   + ")");
        }
        return collector_.finish({}, facts, notes);
    }

  private:
    /// Whether a whole number stands in the column of weights and digits alone in the next one, which is not read.
    bool is_split_number(const Cells& cells) const {
        const std::size_t next = columns_.weight.index + 1;
        if (!columns_.weight.there() || next >= cells.size()) return false;
        for (const TableColumn* read :
             {&columns_.source, &columns_.target, &columns_.direction, &columns_.source_team, &columns_.target_team}) {
            if (read->index == next) return false;
        }
        const auto digits = [](std::string_view text) {
            return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
        };
        return digits(columns_.weight.of(cells)) && digits(cells[next]);
    }

    bool is_nobody(std::string_view cell) const {
        return is_missing(cell) && !(somebody_is_na_ && folded_label(cell) == "na");
    }

    void read_row(const Cells& cells, std::size_t line) {
        const bool cut = cells.size() < columns_.count;
        const bool longer = cells.size() > columns_.count
                            && std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(columns_.count), cells.end(),
                                           [](const std::string& cell) { return !cell.empty(); });
        if (cut || longer) {
            problems_.note_row(line, "", {},
                               "the line has " + counted(cells.size(), "column", "columns") + ", the first line has "
                                   + std::to_string(columns_.count),
                               "as many columns in every line");
            return;
        }
        const std::string_view source = columns_.source.of(cells);
        const std::string_view target = columns_.target.of(cells);
        const std::string_view weight = columns_.weight.of(cells);
        if (is_nobody(source)) {
            problems_.note_row(line, "the source is empty", {}, "", "a person's label");
            return;
        }
        if (is_nobody(target)) {
            if (!is_missing(weight)) {
                problems_.note_row(line, "the target is empty, and there is a weight", {}, "",
                                   "a person's label, or no weight where somebody without ties is named");
                return;
            }
            if (!target.empty()) nobody_.add(line, target);
        }
        const std::optional<std::uint32_t> from = person(source, columns_.source_team.of(cells), line);
        if (!from || is_nobody(target)) return;
        const std::optional<std::uint32_t> to = person(target, columns_.target_team.of(cells), line);
        if (!to) return;
        const std::string_view said = columns_.direction.of(cells);
        const std::optional<Direction> direction = direction_said(said, asks_if_directed_);
        if (!direction) {
            problems_.note_row(line, "the " + columns_.direction.name + " ", said, " is no direction",
                               "directed or undirected, or another name for the column");
            return;
        }
        collector_.tie(*from, *to, collector_.weights().read(weight, line), line, *direction);
    }

    std::optional<std::uint32_t> person(std::string_view label, std::string_view team, std::size_t line) {
        const std::optional<std::uint32_t> person = collector_.people().number(label, line);
        if (person) collector_.people().put_in_team(*person, team, line, problems_);
        if (!person) problems_.note_row(line, "a label holds invisible letters only", {}, "", "a person's label");
        return person;
    }

    TieColumns columns_;
    bool asks_if_directed_;
    TieProblems& problems_;
    TieCollector collector_;
    bool somebody_is_na_ = false;
    bool decimals_behind_ = false;
    Lines commented_, nobody_;
};

[[noreturn]] void refuse_header(const Cells& header, const TieColumns& columns, std::size_t line,
                                TieProblems& problems) {
    const char* const missing = columns.source.there()   ? "'target'"
                                : columns.target.there() ? "'source'"
                                                         : "'source' and 'target'";
    std::string named = some_of(header);
    problems.stop(line, std::string("the first line has no column ") + missing + " (it reads " + named + ")",
                  header_wanted);
}

}  // namespace

TieList read_csv(std::string_view text, std::string encoding, const Instructions& instructions, TieProblems& problems,
                 ReadingNotes& notes) {
    Table table(text, problems);
    Cells cells;
    std::optional<TieColumns> in_comment;
    Table before = table;
    while (true) {
        before = table;
        if (!table.next(cells)) problems.stop(0, "the file is empty", header_wanted);
        if (!table.is_comment()) break;
        TieColumns columns = tie_columns(cells, table.line(), problems);
        if (columns.are_ties()) in_comment = std::move(columns);
    }
    TieColumns columns = tie_columns(cells, table.line(), problems);
    if (!columns.are_ties() && in_comment) {
        columns = std::move(*in_comment);
        table = before;
    }
    if (!columns.are_ties()) {
        const std::size_t line = table.line();
        auto list = read_matrix(cells, table, line, encoding, instructions, problems, notes);
        if (list) return std::move(*list);
        refuse_header(cells, columns, line, problems);
    }
    Rows rows(std::move(columns), instructions, problems);
    rows.look_at(table);
    rows.read(table);
    return rows.finish(std::move(encoding), notes);
}

}  // namespace raaderum::network
