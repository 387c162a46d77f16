// Titles come from the table of parameters' words; those of arrows from the boxes that they join.
#include "report/parameter_words.hpp"

#include "map/boxes.hpp"
#include "map/theory.hpp"
#include "words/parameter_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace raaderum::report {
namespace {

struct UnitWords {
    std::string_view unit;
    words::InTwoLanguages behind;
};
constexpr auto units = std::to_array<UnitWords>({
    {"h", {" hours", " timer"}},
    {"h/week", {" hours a week", " timer om ugen"}},
    {"weeks", {" weeks", " uger"}},
    {"per week", {" a week", " om ugen"}},
    {"1/year", {" a year", " om året"}},
    {"per year", {" a year", " om året"}},
    {"per 100 employees", {" per 100 employees", " pr. 100 ansatte"}},
});

/// As few decimals as tell the value to a ten-thousandth of itself, at most four.
int decimals_of(double value) {
    constexpr int most = 4;
    constexpr double close = 1e-4;
    double power = 1.0;
    for (int decimals = 0; decimals != most; ++decimals, power *= 10.0) {
        if (std::fabs(std::round(value * power) / power - value) <= close * std::fabs(value)) return decimals;
    }
    return most;
}

std::string lower_title(const map::BoxDeclaration& box, const Words& words) {
    return lower_first(std::string(box.title.in(words.language())));
}

/// What the arrow of this size joins; empty where no arrow has it.
std::string title_of_arrow(std::string_view key, const Words& words) {
    std::vector<std::string> causes;
    std::vector<std::string> targets;
    const auto add = [](std::vector<std::string>& names, std::string name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    };
    for (const map::Process& process : map::processes()) {
        for (const map::Edge& edge : process.edges) {
            if (edge.arrow == nullptr || edge.arrow->key != key) continue;
            add(causes, lower_title(map::box_table()[edge.from], words));
            add(targets, lower_title(map::box_table()[edge.to], words));
        }
    }
    if (targets.empty()) return {};
    return words.filled(Text::arrow_title, fmt::arg("causes", words.list(causes)),
                        fmt::arg("targets", words.list(targets)));
}

std::string value_in_words(const ParameterInfo* parameter, std::string_view text, const Words& words) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole_text = error == std::errc{} && end == text.data() + text.size();
    return parameter != nullptr && whole_text ? parameter_value(*parameter, value, words) : std::string(text);
}

}  // namespace

std::string parameter_title(std::string_view key, const Words& words) {
    const words::ParameterWords* own = words::words_of_parameter(key);
    if (own != nullptr && !own->title.in(words.language()).empty()) {
        return std::string(own->title.in(words.language()));
    }
    if (std::string title = title_of_arrow(key, words); !title.empty()) return title;
    const ParameterInfo* parameter = find_parameter(key);
    if (parameter == nullptr || words.language() == Language::danish) return std::string(key);
    return upper_first(std::string(parameter->meaning));
}

std::string parameter_poles(std::string_view key, const Words& words) {
    const words::ParameterWords* own = words::words_of_parameter(key);
    return own == nullptr ? std::string() : std::string(own->poles.in(words.language()));
}

std::string parameter_value(const ParameterInfo& parameter, double value, const Words& words) {
    if (!std::isfinite(value)) return std::string(words(Text::value_follows));
    if (parameter.unit.starts_with("share")) return words.number(100.0 * value, decimals_of(100.0 * value)) + "\u00a0%";
    const auto* unit =
        std::find_if(units.begin(), units.end(), [&](const UnitWords& each) { return each.unit == parameter.unit; });
    return words.number(value, decimals_of(value))
           + std::string(unit == units.end() ? std::string_view() : unit->behind.in(words.language()));
}

std::string cell_in_words(std::string_view cell, const Words& words) {
    std::string text;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(','), cell.size());
        const std::string_view part = cell.substr(0, end);
        const std::string_view key = part.substr(0, part.find('='));
        const ParameterInfo* parameter = find_parameter(key);
        if (!text.empty()) text += ", ";
        if (parameter == nullptr || key.size() == part.size()) {
            std::string rest(part.substr(key.rfind('.') == key.npos ? 0 : key.rfind('.') + 1));
            std::replace(rest.begin(), rest.end(), '_', ' ');  // so that lines can break there
            const std::size_t mark = rest.find('=');
            text += mark == rest.npos ? rest : rest.replace(mark, 1, " = ");
        } else {
            text += lower_first(parameter_title(key, words)) + " = "
                    + value_in_words(parameter, part.substr(key.size() + 1), words);
        }
        cell.remove_prefix(std::min(cell.size(), end + 1));
    }
    return text;
}

}  // namespace raaderum::report
