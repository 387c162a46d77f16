#include "scenario/problems.hpp"

#include "core/printable.hpp"
#include "scenario/nearest.hpp"
#include "scenario/odd_letters.hpp"
#include "scenario/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace raaderum::scenario {
namespace {

constexpr std::size_t widest_line = 120;    // characters of a source line that are shown
constexpr std::size_t longest_part = 1000;  // characters of a key or a sentence; the user's own text may stand in it

/// The bytes of `text` from character `begin`, at most `count` characters.
std::string_view slice(std::string_view text, std::size_t begin, std::size_t count) {
    const auto byte_of = [&](std::size_t character) {
        std::size_t at = 0;
        for (; at < text.size(); ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) continue;
            if (character-- == 0) break;
        }
        return at;
    };
    const std::size_t first = byte_of(begin);
    return text.substr(first, byte_of(begin + count) - first);
}

/// Text that is safe to show, whatever the input held: of a bearable length, without control characters.
std::string shown(std::string_view text) {
    const std::string_view beginning = slice(text, 0, longest_part);
    return printable(beginning) + (beginning.size() < text.size() ? "…" : "");
}

/// The source line, cut to a window around the column where it is long, and a caret under the column.
std::string line_with_caret(const Problem& problem) {
    const auto column = static_cast<std::size_t>(problem.column - 1);
    const std::size_t begin = column < widest_line ? 0 : column - widest_line / 2;
    const std::string window = printable(slice(problem.source_line, begin, widest_line));
    std::string caret;
    for (const char byte : slice(window, 0, column - begin)) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80) caret += byte == '\t' ? '\t' : ' ';
    }
    return fmt::format("    {}\n    {}^\n", window, caret);
}

/// What was expected, and the letter that cannot be told from another by looking, where one is to blame.
std::string with_odd_letter(std::string expected, const std::string& key, const std::string& wrong,
                            std::string_view source_line) {
    const bool about_the_line = wrong.starts_with("this is not YAML") || wrong.starts_with("no scenario");
    std::string odd = odd_letter_in(key);
    if (odd.empty()) odd = odd_letter_in(wrong);
    if (odd.empty() && about_the_line) odd = odd_letter_in(source_line);
    if (odd.empty()) return expected;
    if (expected.ends_with('?')) return expected + " There is " + odd;
    return (expected.empty() ? "" : expected + "; ") + "there is " + odd;
}

/// The sentence without what stands in single quotes, which is the user's own.
std::string without_quoted(std::string_view text) {
    std::string kept;
    bool inside = false;
    for (const char c : text) {
        if (c == '\'') inside = !inside;
        if (!inside) kept += c;
    }
    return kept;
}

/// Whether two problems of a table differ by their line and value only. Those of a scenario show where they stand, and those
/// of one line are about different columns; these are each told.
bool are_alike(const Problem& one, const Problem& other) {
    return one.line != 0 && other.line != 0 && one.line != other.line && one.column == 0 && other.column == 0
           && one.file == other.file && one.key == other.key && one.expected == other.expected
           && without_quoted(one.wrong) == without_quoted(other.wrong);
}

/// "the same in lines 5, 6 and 7", or with the first few lines where there are many.
std::string the_same_in(std::span<const Problem> problems) {
    constexpr std::size_t most_lines = 12;
    std::string lines;
    const std::size_t told = std::min(problems.size(), most_lines);
    for (std::size_t index = 0; index != told; ++index) {
        lines += index == 0 ? "" : index + 1 == problems.size() ? " and " : ", ";
        lines += std::to_string(problems[index].line);
    }
    if (told != problems.size()) lines += fmt::format(" and {} more", problems.size() - told);
    return fmt::format("{}: the same in line{} {}\n", shown(problems.front().file), problems.size() == 1 ? "" : "s",
                       lines);
}

}  // namespace

void Problems::add(const Place& place, std::string key, std::string wrong, std::string expected) {
    if (count_++ < 8 * most_problems_told) {
        entries_.push_back({place, std::move(key), std::move(wrong), std::move(expected)});
    }
}

void Problems::throw_if_any() const {
    if (!any()) return;
    std::vector<const Source*> order;  // files in the order in which they first came up
    const auto rank = [&](const Entry& entry) {
        return std::find(order.begin(), order.end(), entry.place.source.get()) - order.begin();
    };
    std::vector<const Entry*> sorted;
    for (const Entry& entry : entries_) {
        if (rank(entry) == static_cast<std::ptrdiff_t>(order.size())) order.push_back(entry.place.source.get());
        sorted.push_back(&entry);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Entry* a, const Entry* b) {
        return std::tuple(rank(*a), a->place.line, a->place.column)
               < std::tuple(rank(*b), b->place.line, b->place.column);
    });
    BadInput bad;
    bool listed = false;  // where all keys are listed is said once
    for (const Entry* entry : sorted) {
        if (bad.problems.size() == most_problems_told) break;
        const Place& place = entry->place;
        const std::string line = place.source ? std::string(place.source->line(place.line)) : "";
        const bool again = entry->expected == where_keys_are_listed && std::exchange(listed, true);
        const std::string expected = again ? std::string() : entry->expected;
        bad.problems.push_back({place.source ? place.source->name : "", place.line, place.column, entry->key,
                                entry->wrong, with_odd_letter(expected, entry->key, entry->wrong, line), line});
    }
    if (count_ > bad.problems.size()) {
        Problem rest;
        rest.wrong = fmt::format("and {} more", count_ - bad.problems.size());
        bad.problems.push_back(std::move(rest));
    }
    throw bad;
}

std::string describe(const std::vector<Problem>& problems) {
    constexpr std::size_t told_in_full = 2;  // of problems that are alike
    std::string text;
    for (std::size_t index = 0; index != problems.size(); ++index) {
        const Problem& problem = problems[index];
        std::size_t begin = index;
        while (begin != 0 && are_alike(problems[begin - 1], problem)) --begin;
        std::size_t end = index + 1;
        while (end != problems.size() && are_alike(problem, problems[end])) ++end;
        if (index - begin >= told_in_full && end - begin > told_in_full + 1) {
            text += the_same_in(std::span(problems).subspan(index, end - index));
            index = end - 1;
            continue;
        }
        std::string head = shown(problem.file);
        if (problem.line != 0) head += fmt::format(":{}:{}", problem.line, problem.column);
        // An argument such as `--set leaders.develop` already names its key.
        const bool named = problem.file.starts_with("--") && problem.file.ends_with(problem.key);
        if (!problem.key.empty() && !named) head += (head.empty() ? "" : ": ") + shown(problem.key);
        text += head.empty() ? "" : head + ": ";
        text += shown(problem.wrong) + (problem.expected.empty() ? "" : "; " + shown(problem.expected)) + "\n";
        if (problem.line != 0 && problem.column != 0) text += line_with_caret(problem);
    }
    return text;
}

}  // namespace raaderum::scenario
