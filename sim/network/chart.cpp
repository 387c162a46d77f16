// Reads the rows of a chart: first the columns by their names, which say whether a row is a team or a person and which states it
// says, then each row with its line, so that what is wrong in it can be found.

#include "network/chart.hpp"

#include "core/check.hpp"
#include "core/printable.hpp"
#include "model/parameters.hpp"
#include "network/columns.hpp"
#include "network/labels.hpp"
#include "network/level_columns.hpp"
#include "network/table_file.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::network {
namespace {

constexpr const char* chart_wanted =
    "a table with a row per team and the columns team and positions, or with a row per person and the columns person "
    "and "
    "team; leader, profession and silo as well where they are known";

struct ChartColumns {
    TableColumn person, name, team, positions, leader, profession, silo;
    LevelColumns levels;
    std::vector<std::string> unread;
};

using Fits = bool (*)(std::string_view);

ChartColumns chart_columns(const std::vector<std::string>& header) {
    ChartColumns columns;
    const std::pair<Fits, TableColumn*> known[] = {{is_person_and_no_other_name, &columns.person},
                                                   {is_person_name, &columns.name},
                                                   {is_team_name, &columns.team},
                                                   {is_positions_name, &columns.positions},
                                                   {is_leader_name, &columns.leader},
                                                   {is_profession_name, &columns.profession},
                                                   {is_silo_name, &columns.silo}};
    for (std::size_t index = 0; index != header.size(); ++index) {
        const std::string name = plain_name(header[index]);
        if (name.empty()) continue;
        const auto meant = std::find_if(std::begin(known), std::end(known),
                                        [&](const auto& one) { return one.first(name) && !one.second->there(); });
        if (meant != std::end(known)) {
            *meant->second = {index, clean_label(header[index])};
        } else if (!columns.levels.take(header[index], index)) {
            columns.unread.push_back(clean_label(header[index]));
        }
    }
    return columns;
}

/// Settles whether rows are teams or people, and what names them.
bool is_by_team(ChartColumns& columns, std::size_t line, TieProblems& problems) {
    const bool by_team = columns.positions.there();
    if (by_team && columns.person.there()) {
        problems.stop(line,
                      "the columns " + shown(columns.person.name) + " and " + shown(columns.positions.name)
                          + " say a row per person and a row per team at once",
                      chart_wanted);
    }
    TableColumn& named = by_team ? columns.team : columns.person;
    if (!named.there()) std::swap(named, columns.name);
    if (!by_team && !(columns.person.there() && columns.team.there())) {
        problems.stop(line,
                      columns.person.there() ? "the first line has no column 'team'"
                      : columns.team.there() ? "the first line has no column 'positions' or 'person'"
                                             : "the first line has no column 'team' or 'positions'",
                      chart_wanted);
    }
    return by_team;
}

/// What stands in a cell, cleaned; empty where the cell says that nothing is there.
std::string said_in(const TableColumn& column, const std::vector<std::string>& cells, std::size_t line,
                    TieProblems& problems) {
    const std::string_view cell = column.of(cells);
    if (is_missing(cell)) return {};
    if (cell.size() > longest_label) problems.stop(line, "a name is very long", "short names; a quote may be missing");
    return clean_label(cell);
}

/// How many positions a team has; 0, and a problem, where the cell does not say it.
std::size_t positions_in(const TableColumn& column, const std::vector<std::string>& cells, std::size_t line,
                         TieProblems& problems) {
    constexpr std::size_t most_digits = 9;
    const std::string_view cell = column.of(cells);
    const std::string number = cell.size() > longest_label ? "" : whole_number_in(folded_label(cell));
    const std::size_t positions = number.empty() || number.size() > most_digits ? 0 : std::stoul(number);
    if (positions == 0) {
        problems.note_row(line, "a team's positions are no whole number from 1: ", cell, "",
                          "how many positions the team has, e.g. 12; leave out the row of a team that is none");
    }
    return positions;
}

void expect_not_too_many(const Chart& chart, TieProblems& problems) {
    const ParameterInfo* const employees = find_parameter("institution.employees");
    check(employees != nullptr, "the parameter table knows no employees");
    const auto most = static_cast<std::size_t>(employees->high);
    std::size_t positions = 0;
    for (const ChartRow& row : chart.rows) {
        positions += row.positions;
        if (positions > most)
            problems.stop(row.line, "there are more than " + std::to_string(most) + " positions", "a smaller chart");
    }
}

}  // namespace

std::string Chart::name() const { return printable(std::filesystem::path(file).filename().string(), {}); }

Chart read_chart(const std::filesystem::path& file) {
    TieProblems problems(file.string());
    TableFile table(file, "a chart", chart_wanted, problems);
    std::vector<std::string> cells;
    ChartColumns columns = chart_columns(table.header());
    Chart chart;
    chart.file = file.string();
    chart.by_team = is_by_team(columns, table.header_line(), problems);
    chart.unread = std::move(columns.unread);
    chart.made = columns.levels.made();
    chart.levels = columns.levels.names();
    if (columns.name.there()) chart.unread.push_back(columns.name.name);
    while (table.next(cells)) {
        ChartRow row;
        row.line = table.line();
        const auto said = [&](const TableColumn& column) { return said_in(column, cells, row.line, problems); };
        row.team = said(columns.team);
        row.leader = said(columns.leader);
        row.profession = said(columns.profession);
        row.silo = said(columns.silo);
        columns.levels.read(cells, row.line, row.levels, row.leads, problems);
        if (chart.by_team) {
            row.positions = positions_in(columns.positions, cells, row.line, problems);
            if (!columns.team.there()) row.team = std::to_string(chart.rows.size() + 1);
            if (row.team.empty())
                problems.note_row(row.line, "the row names no team", "", "", "the team's name, or no column for names");
        } else {
            row.person = std::string(columns.person.of(cells));
            const bool nobody = row.person.empty();
            if (nobody || row.team.empty())
                problems.note_row(row.line, nobody ? "the row names no person" : "the row names no team for ",
                                  row.person, "", nobody ? "a person's label" : "the person's team");
        }
        chart.rows.push_back(std::move(row));
    }
    if (chart.rows.empty()) problems.stop(table.line(), "the chart has a first line and no rows", chart_wanted);
    expect_not_too_many(chart, problems);
    problems.throw_if_any();
    return chart;
}

void apply_chart(const Chart& chart, People& people, TieProblems& problems) {
    people.forget_teams();
    const auto named_before = static_cast<std::uint32_t>(people.count());
    TieProblems of_chart(chart.file);
    for (const ChartRow& row : chart.rows) {
        std::optional<std::uint32_t> person = people.find(row.person);
        if (!person) person = people.number(row.person, row.line);
        if (person) people.put_in_team(*person, row.team, row.line, of_chart);
    }
    of_chart.throw_if_any();
    std::vector<std::string> missing;
    for (std::uint32_t person = 0; person != named_before; ++person) {
        if (people.team(person) == People::no_team) missing.push_back(people.label(person));
    }
    if (missing.empty()) return;
    problems.note(0,
                  counted(missing.size(), "person is", "people are") + " not in the chart " + chart.file + ": "
                      + some_of(missing),
                  "a row in the chart for each, or the same spelling in both files");
}

}  // namespace raaderum::network
