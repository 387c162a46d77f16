#include "cli/told_titles.hpp"

#include "cli/terminal.hpp"
#include "core/printable.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace raaderum::cli {

std::string in_a_line(const scenario::InBothLanguages& texts) {
    std::string line = texts.english.empty() ? texts.danish : texts.english;
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return printable(line);
}

std::string titles_of_variants(const scenario::Titles& titles, const std::vector<std::string>& variants) {
    std::string text;
    if (titles.scenario.title.any()) text = in_a_line(titles.scenario.title) + "\n";
    std::size_t width = 0;
    for (const std::string& name : variants) width = std::max(width, columns(name));
    for (const std::string& name : variants) {
        const auto own = titles.variants.find(name);
        if (own == titles.variants.end() || !own->second.title.any()) continue;
        text += fmt::format("  {}  {}\n", padded_right(name, width), in_a_line(own->second.title));
    }
    return text.empty() ? text : text + "\n";
}

std::string wording_of_scenario(const scenario::Titles& titles) {
    const scenario::Wording& said = titles.scenario;
    return (said.title.any() ? fmt::format("  title      {}\n", in_a_line(said.title)) : "")
           + (said.description.any() ? fmt::format("  about      {}\n", in_a_line(said.description)) : "");
}

std::string wording_of_variants(const scenario::Titles& titles) {
    std::string text;
    for (const auto& [name, wording] : titles.variants) {
        const std::string title = in_a_line(wording.title);
        const std::string description = in_a_line(wording.description);
        text +=
            fmt::format("  {}: {}{}{}\n", name, title, title.empty() || description.empty() ? "" : ". ", description);
    }
    return text;
}

void add_wording(nlohmann::ordered_json& json, const scenario::Wording& wording) {
    const auto add = [&json](const char* key, const scenario::InBothLanguages& texts) {
        if (texts.any()) json[key] = {{"da", texts.danish}, {"en", texts.english}};
    };
    add("title", wording.title);
    add("description", wording.description);
}

}  // namespace raaderum::cli
