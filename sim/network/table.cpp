#include "network/table.hpp"

#include "network/labels.hpp"

#include <algorithm>
#include <array>

namespace raaderum::network {
namespace {

constexpr std::size_t most_columns = 100'000;
constexpr std::string_view line_ends = "\r\n";

std::string_view first_line_of(std::string_view text) { return text.substr(0, text.find_first_of(line_ends)); }

/// The separator that a first line like `sep=;` names, alone or in quotes; '\0' where the line is another.
char named_separator(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '"')) line.remove_suffix(1);
    if (!line.empty() && line.front() == '"') line.remove_prefix(1);
    if (line.size() != 5 || folded_label(line.substr(0, 4)) != "sep=") return '\0';
    return std::string_view(",;\t|").find(line.back()) == std::string_view::npos ? '\0' : line.back();
}

/// The separator that is commonest outside quotes in the first row that is no comment; comma if there is none.
char commonest_separator(std::string_view text) {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    while (!text.empty() && (text.front() == '#' || first_line_of(text).empty())) {
        const std::size_t length = std::min(first_line_of(text).size() + 1, text.size());
        text.remove_prefix(length);
    }
    bool in_quotes = false;
    for (const char c : text) {
        if (!in_quotes && line_ends.find(c) != std::string_view::npos) break;
        if (c == '"') in_quotes = !in_quotes;
        const auto* const candidate = std::find(candidates.begin(), candidates.end(), c);
        if (!in_quotes && candidate != candidates.end())
            ++counts[static_cast<std::size_t>(candidate - candidates.begin())];
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace

bool is_missing(std::string_view cell) {
    if (cell.empty()) return true;
    if (cell.size() > 8) return false;
    const std::string word = folded_label(cell);
    constexpr std::array words{"", "na", "n/a", "nan", "null", "none", "-", ".", "?", "#n/a", "#i/t", "ingen"};
    return std::find(words.begin(), words.end(), word) != words.end() || word == "\xE2\x80\x93"
           || word == "\xE2\x80\x94";
}

Table::Table(std::string_view text, TieProblems& problems) : rest_(text), problems_(&problems) {
    separator_ = named_separator(first_line_of(rest_));
    if (separator_ == '\0') {
        separator_ = commonest_separator(rest_);
    } else {
        rest_.remove_prefix(first_line_of(rest_).size());
        end_line();
    }
}

bool Table::next(std::vector<std::string>& cells) {
    while (!rest_.empty()) {
        line_ = lines_passed_ + 1;
        comment_ = rest_.front() == '#';
        if (comment_) rest_.remove_prefix(1);
        if (line_ends.find(rest_.empty() ? '\n' : rest_.front()) != std::string_view::npos) {
            end_line();
            continue;
        }
        split(cells);
        const bool all_empty =
            std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
        if (!all_empty) return true;
    }
    return false;
}

void Table::split(std::vector<std::string>& cells) {
    std::size_t count = 0;
    while (true) {
        if (count == cells.size()) cells.emplace_back();
        take_cell(cells[count++]);
        if (rest_.empty() || rest_.front() != separator_) break;
        if (count == most_columns) {
            problems_->stop(line_, "the row has more than " + std::to_string(most_columns) + " columns",
                            "expected fewer, such as one tie in each row");
        }
        rest_.remove_prefix(1);
    }
    cells.resize(count);
    if (!rest_.empty() && rest_.front() != '\r' && rest_.front() != '\n') {
        problems_->stop(line_, "text follows a closing quote",
                        "expected the separator or the end of the line after it");
    }
    end_line();
}

void Table::skip_spaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }

void Table::take_cell(std::string& cell) {
    cell.clear();
    skip_spaces();
    if (comment_ || rest_.empty() || rest_.front() != '"') {
        const char stops[] = {separator_, '\r', '\n'};
        cell = rest_.substr(0, rest_.find_first_of(std::string_view(stops, sizeof stops)));
        rest_.remove_prefix(cell.size());
        while (!cell.empty() && cell.back() == ' ') cell.pop_back();
        return;
    }
    rest_.remove_prefix(1);
    while (true) {
        const std::size_t quote = rest_.find('"');
        if (quote == std::string_view::npos)
            problems_->stop(line_, "a quote is not closed", "expected a closing quote");
        const std::string_view part = rest_.substr(0, quote);
        cell += part;
        lines_passed_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        rest_.remove_prefix(quote + 1);
        if (rest_.empty() || rest_.front() != '"') {
            skip_spaces();
            return;
        }
        cell += '"';
        rest_.remove_prefix(1);
    }
}

void Table::end_line() {
    const std::size_t end = rest_.substr(0, 2) == "\r\n" ? 2 : 1;
    rest_.remove_prefix(std::min(end, rest_.size()));
    ++lines_passed_;
}

}  // namespace raaderum::network
