#include "cli/read_points.hpp"

#include "cli/read_scenario.hpp"
#include "model/parameters.hpp"
#include "network/encoding.hpp"
#include "network/table.hpp"
#include "network/whole_file.hpp"
#include "scenario/former.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"
#include "scenario/read_worlds.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
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
            if (name == "structure") {
                problems.note(line, "points say nothing of structures", "a set of worlds is read by --worlds FILE");
            } else if (column != 0 || !is_number_of_row(name)) {
                problems.note(line, fmt::format("there is no parameter {}", network::shown(name)),
                              scenario::instead_of_former(name, scenario::suggestion(name, all_keys(), where_listed)));
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

/// Takes one cell, as the number that the model lives with. Where commas separate no cells, a comma is a decimal one.
void take(const std::string& cell, const ParameterInfo& parameter, const network::Table& table, std::string& column,
          network::TieProblems& problems) {
    const auto refuse = [&](std::string_view wrong, std::string_view expected) {
        const std::string key = fmt::format("{}: ", parameter.key);
        if (cell.empty()) return problems.note_row(table.line(), key + "an empty cell", {}, "", expected);
        problems.note_row(table.line(), key, cell, wrong, expected);
    };
    if (table.separator() == ',' && cell.find(',') != std::string::npos)
        return refuse(" has a comma, and commas separate the cells here",
                      "write ten thousand as 10000, and ten and a half as 10.5");
    if (parameter.whole && (scenario::groups_thousands(cell, '.') || scenario::groups_thousands(cell, ',')))
        return refuse(" may mean thousands or decimals", "write ten thousand as 10000, and ten as 10.0");
    std::string text = cell;
    if (text.find('.') == std::string::npos) std::replace(text.begin(), text.end(), ',', '.');
    const std::optional<double> value = scenario::read_number(text).value;
    if (!value) return refuse(" is no number", "expected a number in every cell");
    const scenario::Range range = scenario::range_of(parameter);
    if (*value < range.low || *value > range.high || (range.whole && *value != std::trunc(*value)))
        return refuse(" is out of range", "expected " + scenario::spelled(range));
    column += (column.empty() ? "" : " ") + scenario::spelled(static_cast<float>(*value));
}

/// How to mend a row with other cells than the first; decimal commas make two of one.
std::string how_to_mend(const std::vector<std::string>& cells, std::size_t wanted, const network::Table& table) {
    const std::string expected = fmt::format("expected {}, as in the first row", wanted);
    const bool cut = table.separator() == ',' && cells.size() > wanted
                     && std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
                            return !cell.empty() && cell.find_first_not_of("-0123456789") == std::string::npos;
                        });
    return expected + (cut ? "; separate columns by semicolons where decimals have commas" : "");
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
            problems.note_row(table.line(), "a row with " + network::counted(cells.size(), "cell", "cells"), {}, "",
                              how_to_mend(cells, parameters.size(), table));
            continue;
        }
        ++points.count;
        for (std::size_t column = 0; column != cells.size(); ++column) {
            if (parameters[column] != nullptr)
                take(cells[column], *parameters[column], table, columns[column], problems);
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
