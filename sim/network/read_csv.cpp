// Ties from a table: one line per tie, as survey tools and spreadsheets save it (RFC 4180, with a spreadsheet's liberties).

#include "core/printable.hpp"
#include "network/tie_collector.hpp"

#include <algorithm>

namespace raaderum::network {
namespace {

constexpr const char* header_wanted =
    "a first line that names the columns, e.g. source,target,weight, separated by comma, semicolon or tab";

/// Takes a table apart line by line. Fields may be quoted; within quotes a doubled quote stands for one.
class Table {
  public:
    Table(std::string_view text, char separator, TieProblems& problems)
        : rest_(text), separator_(separator), problems_(problems) {}

    /// The next line that is not empty, or false at the end.
    bool next(std::vector<std::string>& fields) {
        while (!rest_.empty()) {
            ++line_;
            const std::size_t end = rest_.find_first_of("\r\n");
            if (end != 0) {
                split(fields);
                return true;
            }
            end_line();
        }
        return false;
    }
    std::size_t line() const { return line_; }

  private:
    void split(std::vector<std::string>& fields) {
        std::size_t count = 0;
        while (true) {
            if (count == fields.size()) fields.emplace_back();
            take_field(fields[count++]);
            if (rest_.empty() || rest_.front() != separator_) break;
            rest_.remove_prefix(1);
        }
        fields.resize(count);
        if (!rest_.empty() && rest_.front() != '\r' && rest_.front() != '\n') {
            problems_.stop(line_, "text follows a closing quote", "the separator or the end of the line after it");
        }
        end_line();
    }

    void skip_spaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }

    void take_field(std::string& field) {
        field.clear();
        skip_spaces();
        if (rest_.empty() || rest_.front() != '"') {
            const char stops[] = {separator_, '\r', '\n'};
            field = rest_.substr(0, rest_.find_first_of(std::string_view(stops, sizeof stops)));
            rest_.remove_prefix(field.size());
            while (!field.empty() && field.back() == ' ') field.pop_back();
            return;
        }
        rest_.remove_prefix(1);
        while (true) {
            const std::size_t quote = rest_.find('"');
            const std::string_view part = rest_.substr(0, quote);
            if (quote == std::string_view::npos || part.find_first_of("\r\n") != std::string_view::npos) {
                problems_.stop(line_, "a quote is not closed on its line", "a closing quote");
            }
            field += part;
            rest_.remove_prefix(quote + 1);
            if (rest_.empty() || rest_.front() != '"') {
                skip_spaces();
                return;
            }
            field += '"';
            rest_.remove_prefix(1);
        }
    }

    void end_line() {
        const std::size_t end = rest_.substr(0, 2) == "\r\n" ? 2 : 1;
        rest_.remove_prefix(std::min(end, rest_.size()));
    }

    std::string_view rest_;
    char separator_;
    TieProblems& problems_;
    std::size_t line_ = 0;
};

/// Where the columns are; `absent` where a column is not there.
struct Columns {
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);
    std::size_t source = absent;
    std::size_t target = absent;
    std::size_t weight = absent;
    std::size_t count = 0;
};

Columns find_columns(const std::vector<std::string>& header, std::size_t line, TieProblems& problems) {
    Columns columns;
    columns.count = header.size();
    for (std::size_t index = 0; index != header.size(); ++index) {
        std::string name = header[index];
        for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        std::size_t* const column = name == "source"   ? &columns.source
                                    : name == "target" ? &columns.target
                                    : name == "weight" ? &columns.weight
                                                       : nullptr;
        if (column == nullptr) continue;
        if (*column != Columns::absent)
            problems.stop(line, "the column " + shown(name) + " occurs twice", "each column once");
        *column = index;
    }
    if (columns.source == Columns::absent || columns.target == Columns::absent) {
        const char* const missing = columns.source != Columns::absent   ? "'target'"
                                    : columns.target != Columns::absent ? "'source'"
                                                                        : "'source' and 'target'";
        problems.stop(line, std::string("the first line has no column ") + missing, header_wanted);
    }
    return columns;
}

/// The place of the first byte that UTF-8 text cannot have there (or that is zero); the size if there is none.
std::size_t first_foreign_byte(std::string_view text) {
    std::size_t place = 0;
    while (place != text.size() && text[place] != '\0') {
        const std::size_t length = letter_length(text, place);
        if (length == 0) return place;
        place += length;
    }
    return place;
}

/// The separator that is commonest in the first line; comma if there is none.
char find_separator(std::string_view text) {
    const std::size_t start = std::min(text.find_first_not_of("\r\n"), text.size());
    const std::string_view first_line = text.substr(start, text.find_first_of("\r\n", start) - start);
    char best = ',';
    for (const char separator : {';', '\t'}) {
        if (std::count(first_line.begin(), first_line.end(), separator)
            > std::count(first_line.begin(), first_line.end(), best)) {
            best = separator;
        }
    }
    return best;
}

}  // namespace

TieList read_csv(std::string_view text, TieProblems& problems, ReadingNotes& notes) {
    if (const std::size_t place = first_foreign_byte(text); place != text.size()) {
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n') + 1;
        problems.stop(static_cast<std::size_t>(line), "the file is not in UTF-8",
                      "a table saved as plain text in UTF-8 (spreadsheets: 'CSV UTF-8')");
    }
    const char separator = find_separator(text);
    Table table(text, separator, problems);
    std::vector<std::string> fields;
    if (!table.next(fields)) problems.stop(0, "the file is empty", header_wanted);
    const Columns columns = find_columns(fields, table.line(), problems);

    TieCollector collector(problems);
    while (table.next(fields)) {
        if (fields.size() != columns.count) {
            problems.note(table.line(),
                          "the line has " + std::to_string(fields.size()) + " columns, the first line has "
                              + std::to_string(columns.count),
                          "as many columns in every line");
            continue;
        }
        const std::string& source = fields[columns.source];
        const std::string& target = fields[columns.target];
        if (source.empty() || target.empty()) {
            problems.note(table.line(), source.empty() ? "the source is empty" : "the target is empty",
                          "a person's label");
            continue;
        }
        const std::string_view weight_text =
            columns.weight == Columns::absent ? std::string_view{} : fields[columns.weight];
        const std::optional<float> weight = parse_weight(weight_text, separator != ',');
        if (!weight) {
            problems.note(table.line(), "the weight " + shown(weight_text) + " is no share",
                          "a number from 0 to 1 (divide by the highest point of the scale), or nothing");
            continue;
        }
        const std::uint32_t from = collector.person(source, table.line());
        collector.tie(from, collector.person(target, table.line()), *weight, table.line());
    }
    return collector.finish({}, notes);
}

}  // namespace raaderum::network
