#include "scenario/values.hpp"

#include "core/printable.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace raaderum::scenario {
namespace {

/// Notes a value that is no scalar; the text of a scalar otherwise.
const std::string* scalar_in(const Node& node, const std::string& path, const std::string& expected,
                             Problems& problems) {
    switch (node.kind) {
        case Node::Kind::scalar:
            return &node.text;
        case Node::Kind::nothing:
            problems.add(node.place, path, "no value", "expected " + expected);
            break;
        case Node::Kind::list:
            problems.add(node.place, path, "a list cannot stand here", "expected " + expected);
            break;
        case Node::Kind::mapping:
            problems.add(node.place, path, "a section cannot stand here", "expected " + expected);
            break;
    }
    return nullptr;
}

std::string without_points(std::string text) {
    std::erase(text, '.');
    return text;
}

std::string plain(double value, bool whole) { return whole ? fmt::format("{:.0f}", value) : spelled(as_meant(value)); }

bool fits(double value, const Range& range) {
    return value >= range.low && value <= range.high && (!range.whole || value == std::trunc(value));
}

/// How to write what 10.000 may mean, as far as it lies in the range: "write 10000 or 10".
std::string instead_of_grouped(const std::string& text, const Range& range) {
    std::vector<std::string> meant;
    for (const std::string& each : {without_points(text), text}) {
        const auto value = read_number(each).value;
        if (value && fits(*value, range)) meant.push_back(plain(*value, range.whole));
    }
    return meant.empty() ? "expected " + spelled(range) : fmt::format("write {}", fmt::join(meant, " or "));
}

}  // namespace

bool groups_thousands(std::string_view text, char sign) {
    constexpr std::size_t group = 3;
    std::size_t at = text.find(sign);
    if (at == std::string_view::npos || at == 0 || at > group || text.front() == '0') return false;
    for (; at != std::string_view::npos; at = text.find(sign, at + 1)) {
        const std::size_t next = std::min(text.find(sign, at + 1), text.size());
        if (next - at != group + 1) return false;
    }
    return std::all_of(text.begin(), text.end(), [sign](char c) { return c == sign || (c >= '0' && c <= '9'); });
}

Range range_of(const ParameterInfo& parameter) {
    return {parameter.low, parameter.high, parameter.whole, parameter.unit};
}

std::string spelled(const Range& range) {
    return fmt::format("a {} from {} to {}{}", range.whole ? "whole number" : "number", plain(range.low, range.whole),
                       plain(range.high, range.whole), range.unit == "1" ? "" : fmt::format(" ({})", range.unit));
}

std::string how_to_write(const NumberReading& reading, const Range& range) {
    const std::string expected = "expected " + spelled(range);
    constexpr std::string_view advises = "write ";
    if (!reading.advice.starts_with(advises)) {
        return expected + (reading.advice.empty() ? "" : "; " + reading.advice);
    }
    const std::string rest = reading.advice.substr(advises.size());
    const std::string number = rest.substr(0, rest.find(' '));
    if (range.whole && groups_thousands(number, '.')) return instead_of_grouped(number, range);
    const auto meant = read_number(number).value;
    return meant && fits(*meant, range) ? reading.advice : expected;
}

std::optional<double> number_in(const Node& node, const std::string& path, const Range& range, Problems& problems) {
    const auto expected = [&range] { return "expected " + spelled(range); };  // only where it is told: tables are long
    const std::string* text =
        node.kind == Node::Kind::scalar ? &node.text : scalar_in(node, path, spelled(range), problems);
    if (text == nullptr) return std::nullopt;
    const NumberReading reading = read_number(*text);
    if (!reading.value) {
        problems.add(node.place, path, reading.wrong, how_to_write(reading, range));
        return std::nullopt;
    }
    const double value = *reading.value;
    if (node.quoted) {
        problems.add(node.place, path, fmt::format("\"{}\" is a text, because of the quotes", *text),
                     "write it without quotes");
    } else if (range.whole && groups_thousands(*text, '.')) {
        problems.add(node.place, path, fmt::format("{} reads as {}, since a point begins decimals", *text, value),
                     instead_of_grouped(*text, range));
    } else if (range.whole && value != std::trunc(value)) {
        problems.add(node.place, path, fmt::format("{} is no whole number", *text), expected());
    } else if (value < range.low || value > range.high) {
        problems.add(node.place, path, fmt::format("{} is out of range", *text), expected());
    } else {
        return value;
    }
    return std::nullopt;
}

std::optional<bool> switch_in(const Node& node, const std::string& path, Problems& problems) {
    const std::string* text = scalar_in(node, path, "true or false", problems);
    if (text == nullptr) return std::nullopt;
    if (!node.quoted && (*text == "true" || *text == "false")) return *text == "true";
    if (*text == "true" || *text == "false") {
        problems.add(node.place, path, fmt::format("\"{}\" is a text, because of the quotes", *text),
                     "write it without quotes");
    } else {
        problems.add(node.place, path, fmt::format("'{}' is neither true nor false", *text),
                     "expected true or false; yes, no, on and off are plain words here");
    }
    return std::nullopt;
}

std::optional<std::string> text_in(const Node& node, const std::string& path, Problems& problems) {
    const std::string* text = scalar_in(node, path, "a text", problems);
    if (text == nullptr) return std::nullopt;
    if (printable(*text, "\t\n") != *text) {
        problems.add(node.place, path, "the text holds a control character", "expected plain text");
        return std::nullopt;
    }
    return *text;
}

std::optional<std::size_t> choice_in(const Node& node, const std::string& path, std::span<const std::string> names,
                                     Problems& problems, std::string_view where_listed) {
    const std::string expected =
        where_listed.empty() ? "one of " + joined(names) : fmt::format("a name; {}", where_listed);
    const std::string* text = scalar_in(node, path, expected, problems);
    if (text == nullptr) return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    problems.add(node.place, path, fmt::format("'{}' is unknown", *text), suggestion(*text, names, where_listed));
    return std::nullopt;
}

std::optional<Metric> metric_in(const Node& node, const std::string& path, Problems& problems) {
    std::vector<std::string> names;
    for (const MetricInfo& known : metric_table) names.emplace_back(known.name);
    for (const FormerName& known : former_names) names.emplace_back(known.former);
    const auto chosen = choice_in(node, path, names, problems, where_metrics_are_listed);
    return chosen ? find_metric(names[*chosen]) : std::nullopt;
}

std::optional<std::pair<int, int>> weeks_in(const Node& node, const std::string& path, int weeks, Problems& problems) {
    const std::string expected = fmt::format(
        "expected [from, to] with 0 <= from < to <= {}; the week 'to' itself is not measured any more", weeks);
    if (node.kind != Node::Kind::list || node.children.size() != 2) {
        problems.add(node.place, path, "no span of weeks", expected);
        return std::nullopt;
    }
    const Range range{0, static_cast<double>(weeks), true, "1"};
    const auto from = number_in(node.children[0], path, range, problems);
    const auto to = number_in(node.children[1], path, range, problems);
    if (!from || !to) return std::nullopt;
    if (*from >= *to) {
        problems.add(node.place, path, "the span has no weeks", expected);
        return std::nullopt;
    }
    return std::pair(static_cast<int>(*from), static_cast<int>(*to));
}

bool is_section(const Node& node, const std::string& path, Problems& problems) {
    if (node.kind == Node::Kind::mapping || node.kind == Node::Kind::nothing) return true;
    const std::string wrong = node.kind == Node::Kind::scalar
                                  ? fmt::format("'{}' stands where a section belongs", node.text.substr(0, 40))
                                  : std::string("this is a section");
    problems.add(node.place, path, wrong, "expected keys and values below it, indented");
    return false;
}

bool is_list(const Node& node, const std::string& path, std::string_view of_what, Problems& problems) {
    if (node.kind == Node::Kind::list || node.kind == Node::Kind::nothing) return true;
    problems.add(node.place, path, "this is no list", fmt::format("expected a list of {}: [first, second]", of_what));
    return false;
}

void refuse_others(const Node& mapping, const std::string& path, std::span<const std::string> known,
                   Problems& problems) {
    for (const Node& child : mapping.children) {
        if (std::find(known.begin(), known.end(), child.key) != known.end()) continue;
        problems.add(child.place, below(path, child.key), "unknown key",
                     problems.many() ? "" : suggestion(child.key, known, where_keys_are_listed));
    }
}

std::string below(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

}  // namespace raaderum::scenario
