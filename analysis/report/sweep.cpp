#include "report/sweep.hpp"

#include "compare/cell_name.hpp"
#include "report/parameter_words.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace raaderum::report {
namespace {

using Setting = std::vector<std::pair<std::string, std::string>>;  // key and value, as written

Setting setting_of(const std::string& variant) {
    const std::string cell = compare::cell_name_of(variant).cell;
    Setting setting;
    std::string_view rest = cell;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(','));
        const std::size_t mark = part.find('=');
        if (mark != part.npos) setting.emplace_back(part.substr(0, mark), part.substr(mark + 1));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    return setting;
}

const std::string* value_of(const Setting& setting, const std::string& key) {
    const auto found =
        std::find_if(setting.begin(), setting.end(), [&](const auto& each) { return each.first == key; });
    return found == setting.end() ? nullptr : &found->second;
}

std::optional<double> number_in(const std::string& text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The key with the most values, the first of several, and its values: by size where all are numbers.
std::pair<std::string, std::vector<std::string>> longest_axis(std::span<const Setting> settings) {
    std::vector<std::pair<std::string, std::vector<std::string>>> keys;
    for (const Setting& setting : settings) {
        for (const auto& [key, value] : setting) {
            auto known = std::find_if(keys.begin(), keys.end(), [&](const auto& each) { return each.first == key; });
            if (known == keys.end()) known = keys.insert(keys.end(), {key, {}});
            auto& values = known->second;
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
        }
    }
    if (keys.empty()) return {};
    auto longest = *std::max_element(keys.begin(), keys.end(),
                                     [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    const bool numbers = std::all_of(longest.second.begin(), longest.second.end(),
                                     [](const std::string& value) { return number_in(value).has_value(); });
    if (numbers) {
        std::stable_sort(longest.second.begin(), longest.second.end(),
                         [](const std::string& a, const std::string& b) { return number_in(a) < number_in(b); });
    }
    return longest;
}

/// What else was swept, as written; empty: nothing.
std::string conditions_of(const Setting& setting, const std::string& axis) {
    std::string text;
    for (const auto& [key, value] : setting) {
        if (key == axis) continue;
        text += (text.empty() ? "" : ",") + key + "=" + value;
    }
    return text;
}

SweepLine& line_in(SweepPanel& panel, const std::string& title, std::size_t values, bool baseline) {
    for (SweepLine& line : panel.lines) {
        if (line.policy.name == title) return line;
    }
    panel.lines.push_back({{title, {}}, baseline, std::vector<std::size_t>(values, nobody)});
    return panel.lines.back();
}

/// The same pen for a policy in every panel.
void hand_out_pens(Sweep& sweep) {
    std::map<std::string, Pen> pens;
    std::size_t place = 0;
    for (SweepPanel& panel : sweep.panels) {
        for (SweepLine& line : panel.lines) {
            if (!pens.contains(line.policy.name)) {
                pens[line.policy.name] = line.baseline ? pen_of_baseline() : pen_of_policy(place++);
            }
            line.policy.pen = pens[line.policy.name];
        }
    }
}

}  // namespace

std::optional<Sweep> sweep_of(const Material& material) {
    const auto& variants = material.comparison.variants;
    std::vector<Setting> settings;
    for (const std::string& variant : variants) settings.push_back(setting_of(variant));
    const auto [key, values] = longest_axis(settings);
    if (values.size() < 2) return std::nullopt;
    Sweep sweep;
    sweep.axis = find_parameter(key) == nullptr ? key : parameter_title(key, material.words);
    for (const std::string& value : values) {
        const auto number = number_in(value);
        sweep.at.push_back(number ? *number : static_cast<double>(sweep.at.size()));
        const std::string words = cell_in_words(key + "=" + value, material.words);
        const std::size_t mark = words.find(" = ");
        sweep.values.push_back(mark == words.npos ? value : words.substr(mark + 3));
    }
    std::vector<std::string> conditions;
    for (std::size_t variant = 0; variant != variants.size(); ++variant) {
        if (value_of(settings[variant], key) == nullptr) continue;
        const std::string own = conditions_of(settings[variant], key);
        auto known = std::find(conditions.begin(), conditions.end(), own);
        if (known == conditions.end()) {
            known = conditions.insert(conditions.end(), own);
            sweep.panels.push_back({cell_in_words(own, material.words), {}});
        }
    }
    for (std::size_t panel = 0; panel != conditions.size(); ++panel) {
        for (std::size_t variant = 0; variant != variants.size(); ++variant) {
            const std::string* value = value_of(settings[variant], key);
            const std::string own = conditions_of(settings[variant], key);
            if (own != conditions[panel] && !(value == nullptr && own.empty())) continue;
            SweepLine& line =
                line_in(sweep.panels[panel], material.title(variant), values.size(), material.is_baseline(variant));
            for (std::size_t place = 0; place != values.size(); ++place) {
                if (value == nullptr || *value == values[place]) line.variants[place] = variant;
            }
        }
    }
    hand_out_pens(sweep);
    return sweep;
}

}  // namespace raaderum::report
