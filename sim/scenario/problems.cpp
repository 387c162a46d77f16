#include "scenario/problems.hpp"

#include "core/printable.hpp"
#include "scenario/source.hpp"

#include <fmt/format.h>

#include <algorithm>
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
    for (const Entry* entry : sorted) {
        if (bad.problems.size() == most_problems_told) break;
        const Place& place = entry->place;
        bad.problems.push_back({place.source ? place.source->name : "", place.line, place.column, entry->key,
                                entry->wrong, entry->expected,
                                place.source ? std::string(place.source->line(place.line)) : ""});
    }
    if (count_ > bad.problems.size()) {
        Problem rest;
        rest.wrong = fmt::format("and {} more", count_ - bad.problems.size());
        bad.problems.push_back(std::move(rest));
    }
    throw bad;
}

std::string describe(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) {
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
