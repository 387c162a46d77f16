// Every number of the model stands in a table, where it has a range, an evidence label and a source. In what computes the
// model, a number is 0, 1, 2 or a half, an index, or mathematics that says so.
#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace raaderum::architecture {
namespace {

constexpr std::string_view mark = "// mathematics: ";

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// One past the number that begins at `at`, or `at` where none does.
std::size_t end_of_number(std::string_view code, std::size_t at) {
    const bool begins = is_digit(code[at]) || (code[at] == '.' && at + 1 < code.size() && is_digit(code[at + 1]));
    if (!begins || (at > 0 && (is_word_character(code[at - 1]) || code[at - 1] == '.'))) return at;
    std::size_t end = at;
    while (end < code.size()) {
        const bool sign = (code[end] == '+' || code[end] == '-')
                          && std::string_view("eEpP").find(code[end - 1]) != std::string_view::npos;
        if (!is_word_character(code[end]) && code[end] != '.' && code[end] != '\'' && !sign) break;
        ++end;
    }
    return end;
}

/// Where the statement begins that holds the place `at`.
std::size_t begin_of_statement(std::string_view code, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && std::string_view(";{}").find(code[begin - 1]) == std::string_view::npos) --begin;
    while (begin < at && std::isspace(static_cast<unsigned char>(code[begin])) != 0) ++begin;
    return begin;
}

std::size_t line_of(std::string_view text, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string_view line_at(std::string_view text, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
}

/// Whether one of the statement's lines down to the number's, or a comment on the line above, says that this is mathematics.
bool says_mathematics(std::string_view text, std::size_t statement, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (text.substr(statement, end - statement).find(mark) != std::string_view::npos) return true;
    const std::size_t newline = text.rfind('\n', statement);
    if (newline == std::string_view::npos || newline == 0) return false;
    const std::string_view above = line_at(text, newline - 1);
    return above.substr(std::min(above.find_first_not_of(' '), above.size())).starts_with(mark);
}

/// Whether the number at [at, end) should stand in a table.
bool is_stray(std::string_view code, std::string_view text, std::size_t at, std::size_t end) {
    if (line_at(code, at).starts_with("#")) return false;
    if (at > 0 && code[at - 1] == '[' && end < code.size() && code[end] == ']') return false;  // an index
    if (code.substr(0, at).ends_with("alignas(")) return false;
    const std::size_t statement = begin_of_statement(code, at);
    if (says_mathematics(text, statement, at)) return false;
    const std::string_view before = code.substr(statement, at - statement);
    const double value = std::strtod(std::string(code.substr(at, end - at)).c_str(), nullptr);
    if (value == 0.0 || value == 1.0) return false;
    return has_word(before, "constexpr") || (value != 2.0 && value != 0.5);
}

/// Lines and numbers that should stand elsewhere, as "12: 1.05F".
std::vector<std::string> stray_numbers(std::string_view code, std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const std::size_t end = end_of_number(code, at);
        if (end == at) continue;
        if (is_stray(code, text, at, end)) {
            found.push_back(std::to_string(line_of(code, at)) + ": " + std::string(code.substr(at, end - at)));
        }
        at = end - 1;
    }
    return found;
}

std::vector<std::string> stray_numbers(const std::string& source) {
    return stray_numbers(without_comments_and_literals(source), source);
}

/// The code of a table with everything blank but what its lines compute: the amounts of arrows and the code of terms.
std::string amounts_of(const std::string& table) {
    static const std::map<std::string_view, int> places{{"ARROW(", 4}, {"SHARED_ARROW(", 4}, {"TERM(", 2}};
    std::string amounts = table;
    int wanted = -1;
    int place = 0;
    int depth = 0;
    for (std::size_t at = 0; at != table.size(); ++at) {
        const char c = table[at];
        if (at == 0 || table[at - 1] == '\n') {
            wanted = -1;
            for (const auto& [opening, which] : places) {
                if (std::string_view(table).substr(at).starts_with(opening)) wanted = which;
            }
            place = depth = 0;
        }
        if (c == ')') --depth;
        if (c == ',' && depth == 1) ++place;
        const bool is_amount = place == wanted && depth >= 1 && !(c == ',' && depth == 1);
        if (c == '(') ++depth;
        if (c != '\n' && !is_amount) amounts[at] = ' ';
    }
    return amounts;
}

/// The code without what interventions declare of themselves: options with defaults and ranges, and their numbers in the log.
std::string without_declarations(std::string code) {
    static const std::regex declaration(
        R"((to_array<EventOption>|InterventionKind interventions::\w+)[\s\S]*?\n\}\)?;)");
    std::string rest;
    std::size_t from = 0;
    for (std::sregex_iterator found(code.begin(), code.end(), declaration), end; found != end; ++found) {
        const auto at = static_cast<std::size_t>(found->position());
        rest += code.substr(from, at - from);
        for (const char c : found->str()) rest += c == '\n' ? '\n' : ' ';
        from = at + found->str().size();
    }
    return rest + code.substr(from);
}

TEST(Literals, AreFoundWhereTheyStand) {
    using Found = std::vector<std::string>;
    EXPECT_EQ(stray_numbers("a;\nx = 1.05F - corner;"), (Found{"2: 1.05F"}));
    EXPECT_EQ(stray_numbers("x = larger(y, 0.01F) + 1e-3F + 52.0 + 8 + .3F;"),
              (Found{"1: 0.01F", "1: 1e-3F", "1: 52.0", "1: 8", "1: .3F"}));
    EXPECT_EQ(stray_numbers("x = 0.5F * (a + b) - 2.0F * a * 1.0F + 0; words.of[3][k];"), Found{});
    EXPECT_EQ(stray_numbers("constexpr float half =\n    0.5F;\nconstexpr int two = 2, none = 0;"),
              (Found{"2: 0.5F", "3: 2"}));
    EXPECT_EQ(stray_numbers("x = 3.0F;  // mathematics: corners\ny =\n    4.0F;"), (Found{"3: 4.0F"}));
    EXPECT_EQ(stray_numbers("// mathematics: the mean of four\ny =\n    0.25F * (a + b + c + d);"), Found{});
    EXPECT_EQ(stray_numbers("// a note, 1.5\nalignas(64) float x8[block_size]; t(\"7.5\");"), Found{});
}

TEST(Literals, AmountsAreReadOutOfTheirTables) {
    const std::string table =
        "ARROW(a, b, c, +, (p.d[i] - 0.3F) * smaller(1.0F, e), 0.7F, 0, 4, x, \"9\", \"8\")\n"
        "TERM(a, t, 6.0F * people.u[i], \"5\")\n";
    EXPECT_EQ(stray_numbers(amounts_of(without_comments_and_literals(table)), table),
              (std::vector<std::string>{"1: 0.3F", "2: 6.0F"}));
}

TEST(Literals, WhatInterventionsDeclareIsATable) {
    const std::string code =
        "x = 3.0F;\nconstexpr auto options = std::to_array<EventOption>({\n    {.high = 5.0},\n});\ny = 4.0F;\n"
        "constexpr InterventionKind interventions::cut{\n    .number = HappeningKind{7},\n};\nz = 6.0F;";
    EXPECT_EQ(stray_numbers(without_declarations(code)), (std::vector<std::string>{"1: 3.0F", "5: 4.0F", "9: 6.0F"}));
}

TEST(Literals, EveryNumberOfTheModelStandsInATable) {
    std::set<std::string> seen;
    for (const SourceFile* file : room_files()) {
        const std::string path = file->path.generic_string();
        const bool computes = file->room() == "processes" || file->room() == "interventions";
        const bool is_table = path.starts_with("sim/model/arrows/");
        if (!computes && !is_table) continue;
        seen.insert(path);
        const std::string code = is_table ? amounts_of(file->code) : without_declarations(file->code);
        for (const std::string& stray : stray_numbers(code, file->text)) {
            ADD_FAILURE() << path << ":" << stray << "\n  give it a line in model/parameters.def, or say `" << mark
                          << "…` with what it is on the line or the line above";
        }
    }
    EXPECT_TRUE(seen.contains("sim/processes/lead.cpp") && seen.contains("sim/model/arrows/lead.def"));
}

}  // namespace
}  // namespace raaderum::architecture
