// Strengths as rows of a table: measured by measure_strengths.cpp, compiled in from strengths.csv.

#include "core/fnv1a.hpp"
#include "map/strengths.hpp"
#include "map/strengths_text.hpp"
#include "model/parameters.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

namespace raaderum::map {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t end = line.find(',');
        fields.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return fields;
        line.remove_prefix(end + 1);
    }
}

double number_in(std::string_view field) {
    double number = 0.0;
    std::from_chars(field.data(), field.data() + field.size(), number);
    return number;
}

std::string_view digest_in(std::string_view text) {
    constexpr std::string_view before = "# theory ";
    if (!text.starts_with(before)) return {};
    text.remove_prefix(before.size());
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::string digest_of_theory() {
    const Parameters parameters;
    std::uint32_t sum = fnv1a_start;
    for (const ParameterInfo& parameter : parameter_table()) {
        sum = fnv1a(fmt::format("{}={};", parameter.key, static_cast<float>(parameter.default_value)), sum);
    }
    for (const ReferenceLevelInfo& level : reference_level_table) {
        sum = fnv1a(fmt::format("{}={};", level.name, parameters.ordinary.*level.level), sum);
    }
    for (const Term& term : term_table()) sum = fnv1a(fmt::format("{}.{}={};", term.target, term.name, term.code), sum);
    for (const Process& process : processes()) {
        for (const Edge& edge : process.edges) {
            const std::string_view amount = edge.arrow == nullptr ? "" : edge.arrow->amount;
            sum = fnv1a(fmt::format("{}<{}:{};", edge.name(), box_table()[edge.from].name, amount), sum);
        }
    }
    return fmt::format("{:08x}", sum);
}

std::string as_csv(const Strengths& strengths) {
    const auto boxes = box_table();
    std::string text = fmt::format("# theory {}\nwhat,name,from,value\n", digest_of_theory());
    for (std::size_t box = 0; box != boxes.size(); ++box) {
        text += fmt::format("box,{},,{:.4g}\n", boxes[box].name, strengths.spread[box]);
    }
    for (std::size_t process = 0; process != processes().size(); ++process) {
        const auto& edges = processes()[process].edges;
        for (std::size_t edge = 0; edge != edges.size(); ++edge) {
            text += fmt::format("edge,{},{},{:.4g}\n", edges[edge].name(), boxes[edges[edge].from].name,
                                strengths.slope[process][edge]);
        }
    }
    return text;
}

Strengths strengths_from_csv(std::string_view text) {
    std::map<std::string, double, std::less<>> values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto fields = fields_of(text.substr(0, end));
        if (fields.size() == 4) values[fmt::format("{},{},{}", fields[0], fields[1], fields[2])] = number_in(fields[3]);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto value = [&](const std::string& name, double otherwise) {
        const auto found = values.find(name);
        return found == values.end() ? otherwise : found->second;
    };
    Strengths strengths;
    for (const BoxDeclaration& box : box_table())
        strengths.spread.push_back(value(fmt::format("box,{},", box.name), 1.0));
    for (const Process& process : processes()) {
        strengths.slope.emplace_back();
        for (const Edge& edge : process.edges) {
            strengths.slope.back().push_back(
                value(fmt::format("edge,{},{}", edge.name(), box_table()[edge.from].name), 0.0));
        }
    }
    return strengths;
}

Strengths stored_strengths() { return strengths_from_csv(strengths_text); }
bool stored_strengths_are_current() { return digest_in(strengths_text) == digest_of_theory(); }

}  // namespace raaderum::map
