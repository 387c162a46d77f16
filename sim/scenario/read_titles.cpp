#include "scenario/read_titles.hpp"

#include "core/printable.hpp"
#include "scenario/source.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace raaderum::scenario {
namespace {

/// How long a text may be, in characters, and which control characters it may hold.
struct Limits {
    int longest = 0;
    std::string_view controls = {};
};

constexpr Limits limits_of_title{longest_title, ""};
constexpr Limits limits_of_description{longest_description, "\t\n"};

/// One text; empty where it is none, which is noted.
std::string text_of(const Node& node, const std::string& path, const Limits& limits, Problems& problems) {
    const auto read = text_in(node, path, problems);
    if (!read) return {};
    const std::size_t before = read->find_first_not_of(" \n");
    const std::string text =
        before == std::string::npos ? "" : read->substr(before, read->find_last_not_of(" \n") + 1 - before);
    if (text.empty()) {
        problems.add(node.place, path, "an empty text", "write it, or leave it out");
    } else if (printable(text, limits.controls) != text) {
        problems.add(node.place, path, "the text holds a tab or a line end", "write it in one line");
    } else if (const int length = characters(text); length > limits.longest) {
        problems.add(node.place, path, fmt::format("a text of {} characters", length),
                     fmt::format("expected at most {}", limits.longest));
    } else {
        return text;
    }
    return {};
}

InBothLanguages read_both(const Node* node, const std::string& path, const Limits& limits, Problems& problems) {
    if (node == nullptr || node->kind == Node::Kind::nothing) return {};
    InBothLanguages texts;
    if (!node->is_mapping()) {
        if (node->kind == Node::Kind::list) {
            problems.add(node->place, path, "this is a list", "expected a text, or {da: …, en: …}");
        } else {
            texts.danish = texts.english = text_of(*node, path, limits, problems);
        }
        return texts;
    }
    const std::array<std::string, 2> languages{"da", "en"};
    refuse_others(*node, path, languages, problems);
    for (const auto& [language, text] : {std::pair{"da", &texts.danish}, std::pair{"en", &texts.english}}) {
        if (const Node* own = node->find(language)) *text = text_of(*own, below(path, language), limits, problems);
    }
    if (texts.danish.empty()) texts.danish = texts.english;
    if (texts.english.empty()) texts.english = texts.danish;
    return texts;
}

}  // namespace

Wording read_wording(const Node& mapping, const std::string& path, Problems& problems) {
    return {read_both(mapping.find("title"), below(path, "title"), limits_of_title, problems),
            read_both(mapping.find("description"), below(path, "description"), limits_of_description, problems)};
}

Titles titles_of(const Document& document, const Plan& plan) {
    Titles titles;
    titles.scenario = document.wording;
    for (const Variant& variant : plan.variants) {
        const Policy* policy = nullptr;  // of which the variant is the whole, or a cell: the one with the longest name
        for (const Policy& each : document.variants) {
            const bool is_it =
                variant.name == each.name || variant.name.starts_with(each.name + std::string(sweep_mark));
            if (is_it && (policy == nullptr || policy->name.size() < each.name.size())) policy = &each;
        }
        if (policy == nullptr || !policy->wording.any()) continue;
        Wording wording = policy->wording;
        if (variant.name != policy->name && wording.title.any()) {
            const std::string_view name = variant.name;
            wording.title = title_of_cell(wording.title, name.substr(policy->name.size() + sweep_mark.size()));
        }
        titles.variants.emplace(variant.name, std::move(wording));
    }
    return titles;
}

}  // namespace raaderum::scenario
