#include "scenario/parameters_page.hpp"

#include "model/parameters.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace raaderum::scenario {
namespace {

bool is_in(const ParameterInfo& parameter, const ParameterGroup& group) {
    return parameter.key.substr(0, parameter.key.find('.')) == group.name;
}

std::string plain(double value, bool whole) {
    if (std::isnan(value)) return "follows";
    return whole ? fmt::format("{:.0f}", value) : spelled(as_meant(value));
}

std::string range(const ParameterInfo& parameter) {
    return fmt::format("{} to {}", plain(parameter.low, parameter.whole), plain(parameter.high, parameter.whole));
}

std::string_view unit(const ParameterInfo& parameter) { return parameter.unit == "1" ? "" : parameter.unit; }

std::string_view when(const ParameterInfo& parameter) {
    return parameter.changeable == Changeable::at_start ? "at the start" : "any week";
}

/// "measured: public mean 21", or "assumed".
std::string how_known(const ParameterInfo& parameter) {
    const std::string_view known = spelled(parameter.known);
    return parameter.source == known ? std::string(known) : fmt::format("{}: {}", known, parameter.source);
}

std::string without_bars(std::string_view text) {
    std::string result;
    for (const char character : text) {
        if (character == '|') result += '\\';
        result += character;
    }
    return result;
}

}  // namespace

std::string parameters_as_text() {
    std::string text;
    const auto out = std::back_inserter(text);
    std::size_t width = 0;
    for (const ParameterInfo& parameter : parameter_table()) width = std::max(width, parameter.key.size());
    for (const ParameterGroup& group : parameter_groups()) {
        fmt::format_to(out, "{}{}: {}\n", text.empty() ? "" : "\n", group.name, group.title);
        for (const ParameterInfo& parameter : parameter_table()) {
            if (!is_in(parameter, group)) continue;
            fmt::format_to(out, "  {:{}}  {:>8}  {}{}{}\n", parameter.key, width,
                           plain(parameter.default_value, parameter.whole), range(parameter),
                           unit(parameter).empty() ? "" : " ", unit(parameter));
            fmt::format_to(out, "      {} ({}; changes {})\n", parameter.meaning, how_known(parameter),
                           when(parameter));
        }
    }
    return text;
}

std::string parameters_as_markdown() {
    std::string text;
    const auto out = std::back_inserter(text);
    for (const ParameterGroup& group : parameter_groups()) {
        fmt::format_to(out, "{}### `{}`: {}\n\n", text.empty() ? "" : "\n", group.name, group.title);
        text += "| parameter | default | range | unit | known | changes | meaning | source |\n";
        text += "| --- | ---: | --- | --- | --- | --- | --- | --- |\n";
        for (const ParameterInfo& parameter : parameter_table()) {
            if (!is_in(parameter, group)) continue;
            fmt::format_to(out, "| `{}` | {} | {} | {} | {} | {} | {} | {} |\n", parameter.key,
                           plain(parameter.default_value, parameter.whole), range(parameter),
                           without_bars(unit(parameter)), spelled(parameter.known), when(parameter),
                           without_bars(parameter.meaning), without_bars(parameter.source));
        }
    }
    return text;
}

}  // namespace raaderum::scenario
