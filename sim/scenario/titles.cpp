#include "scenario/titles.hpp"

#include "scenario/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace raaderum::scenario {
namespace {

std::string in_words(std::string_view cell, char point, std::string_view between) {
    std::string text;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(','), cell.size());
        const std::string_view part = cell.substr(0, end);
        const std::size_t equals = std::min(part.find('='), part.size());
        constexpr std::string_view events = "events.";
        const std::size_t dot = part.substr(0, equals).rfind('.');
        const std::size_t begin = part.starts_with(events)        ? events.size()
                                  : dot == std::string_view::npos ? 0
                                                                  : dot + 1;
        std::string key(part.substr(begin, equals - begin));
        std::string value(part.substr(std::min(equals + 1, part.size())));
        std::replace_if(
            key.begin(), key.end(), [](char c) { return c == '_' || c == '.'; }, ' ');  // lines can break there
        std::replace(value.begin(), value.end(), '.', point);
        fmt::format_to(std::back_inserter(text), "{}{} = {}", text.empty() ? "" : between, key, value);
        cell.remove_prefix(std::min(cell.size(), end + 1));
    }
    return text;
}

struct Parts {
    std::string_view policy;
    std::string_view cell;  ///< empty outside sweeps
};

Parts parts_of(std::string_view variant) {
    const std::size_t mark = variant.find(sweep_mark);
    if (mark == std::string_view::npos) return {variant, {}};
    return {variant.substr(0, mark), variant.substr(mark + sweep_mark.size())};
}

InBothLanguages same_in_both(std::string_view text) { return {std::string(text), std::string(text)}; }

std::string without_end(std::string text, std::string_view end) {
    if (text.size() > end.size() && text.ends_with(end)) text.resize(text.size() - end.size());
    return text;
}

}  // namespace

InBothLanguages cell_in_words(std::string_view cell) { return {in_words(cell, ',', "; "), in_words(cell, '.', ", ")}; }

InBothLanguages title_of_cell(const InBothLanguages& policy, std::string_view cell) {
    const InBothLanguages words = cell_in_words(cell);
    return {fmt::format("{} ({})", policy.danish, words.danish), fmt::format("{} ({})", policy.english, words.english)};
}

InBothLanguages title_of(const Titles& titles, std::string_view variant) {
    const auto found = titles.variants.find(variant);
    if (found != titles.variants.end() && found->second.title.any()) return found->second.title;
    const Parts parts = parts_of(variant);
    return parts.cell.empty() ? same_in_both(variant) : title_of_cell(same_in_both(parts.policy), parts.cell);
}

InBothLanguages title_of_policy(const Titles& titles, std::string_view variant) {
    const Parts parts = parts_of(variant);
    InBothLanguages title = title_of(titles, variant);
    if (parts.cell.empty()) return title;
    const InBothLanguages cell = title_of_cell({}, parts.cell);
    return {without_end(std::move(title.danish), cell.danish), without_end(std::move(title.english), cell.english)};
}

InBothLanguages description_of(const Titles& titles, std::string_view variant) {
    const auto found = titles.variants.find(variant);
    return found == titles.variants.end() ? InBothLanguages{} : found->second.description;
}

}  // namespace raaderum::scenario
