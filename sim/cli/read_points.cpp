#include "cli/read_points.hpp"

#include "cli/read_scenario.hpp"
#include "model/parameters.hpp"
#include "network/encoding.hpp"
#include "network/table.hpp"
#include "network/whole_file.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"
#include "scenario/read_worlds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr const char* where_listed = "raaderum parameters lists them";

/// Columns that tools add to their designs and that say nothing about a world.
bool is_number_of_row(std::string_view name) {
    return name.empty() || name == "world" || name == "point" || name == "row" || name == "index" || name == "id";
}

std::vector<std::string> all_keys() {
    std::vector<std::string> keys;
    for (const ParameterInfo& parameter : parameter_table()) keys.emplace_back(parameter.key);
    return keys;
}

/// The parameters that the columns are about; null where a column only numbers the rows.
std::vector<const ParameterInfo*> parameters_of(const std::vector<std::string>& heading, std::size_t line,
                                                network::TieProblems& problems) {
    std::vector<const ParameterInfo*> parameters;
    for (std::size_t column = 0; column != heading.size(); ++column) {
        const std::string& name = heading[column];
        const ParameterInfo* const parameter = find_parameter(name);
        if (parameter == nullptr) {
            if (column != 0 || !is_number_of_row(name)) {
                problems.note(line, fmt::format("there is no parameter '{}'", network::shown(name)),
                              scenario::suggestion(name, all_keys(), where_listed));
            }
        } else if (std::find(parameters.begin(), parameters.end(), parameter) != parameters.end()) {
            problems.note(line, fmt::format("two columns are called {}", name), "leave one out");
        } else if (const std::string_view why = scenario::why_not_uncertain(*parameter); !why.empty()) {
            problems.note(line, fmt::format("{}: {}", name, why), "leave the column out");
        }
        parameters.push_back(parameter);
    }
    return parameters;
}

/// Takes one cell; a decimal comma is one where cells are not separated by commas.
void take(const std::string& cell, const ParameterInfo& parameter, std::size_t line, std::string& column,
          network::TieProblems& problems) {
    std::string text = cell;
    if (text.find('.') == std::string::npos) std::replace(text.begin(), text.end(), ',', '.');
    const scenario::NumberReading reading = scenario::read_number(text);
    if (!reading.value) {
        problems.note_row(line, fmt::format("{}: ", parameter.key), network::shown(cell), " is no number",
                          "expected a number in every cell");
        return;
    }
    const double low = scenario::as_meant(parameter.low);
    const double high = scenario::as_meant(parameter.high);
    if (*reading.value < low || *reading.value > high
        || (parameter.whole && *reading.value != std::trunc(*reading.value))) {
        problems.note_row(line, fmt::format("{}: ", parameter.key), network::shown(cell), " is out of range",
                          fmt::format("expected a {}number from {} to {}", parameter.whole ? "whole " : "", low, high));
        return;
    }
    column += (column.empty() ? "" : " ") + scenario::spelled(*reading.value);
}

scenario::Points read(const std::filesystem::path& file, network::TieProblems& problems) {
    const network::Decoded decoded =
        network::decode(network::whole_file(file, problems, "a table of points"), problems);
    network::Table table(decoded.text, problems);
    scenario::Points points;
    points.file = file;
    std::vector<const ParameterInfo*> parameters;
    std::vector<std::string> columns;
    std::vector<std::string> cells;
    while (table.next(cells)) {
        if (table.is_comment()) continue;
        if (parameters.empty()) {
            parameters = parameters_of(cells, table.line(), problems);
            problems.throw_if_any();
            columns.resize(parameters.size());
            continue;
        }
        if (cells.size() != parameters.size()) {
            problems.note_row(table.line(), "", fmt::format("{} cells", cells.size()), " in a row",
                              fmt::format("expected {}, as in the first row", parameters.size()));
            continue;
        }
        ++points.count;
        for (std::size_t column = 0; column != cells.size(); ++column) {
            if (parameters[column] != nullptr)
                take(cells[column], *parameters[column], table.line(), columns[column], problems);
        }
    }
    problems.throw_if_any();
    for (std::size_t column = 0; column != parameters.size(); ++column) {
        if (parameters[column] == nullptr) continue;
        points.keys.emplace_back(parameters[column]->key);
        points.columns.push_back(std::move(columns[column]));
    }
    if (points.keys.empty() || points.count == 0) {
        problems.stop(0, points.keys.empty() ? "no column is called like a parameter" : "no points below the first row",
                      "expected a column per parameter, e.g. institution.workload, and a row per world");
    }
    return points;
}

}  // namespace

scenario::Points read_points(const std::filesystem::path& file) {
    network::TieProblems problems(file.string());
    try {
        return read(file, problems);
    } catch (const network::BadTies& bad) {
        throw as_bad_input(bad);
    }
}

}  // namespace raaderum::cli
