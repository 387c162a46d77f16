#include "network/chart.hpp"

#include "network/columns.hpp"
#include "network/labels.hpp"
#include "network/whole_file.hpp"

#include <algorithm>

namespace raaderum::network {
namespace {

constexpr const char* chart_wanted = "a table with a row per person and the columns person and team";

struct ChartColumns {
    TableColumn person, team;
};

ChartColumns chart_columns(const std::vector<std::string>& header, std::size_t line, TieProblems& problems) {
    ChartColumns columns;
    bool row_per_team = false;
    for (std::size_t index = 0; index != header.size(); ++index) {
        const std::string name = plain_name(header[index]);
        row_per_team = row_per_team || name == "positions" || name == "stillinger";
        TableColumn* const column = is_person_name(name) ? &columns.person
                                    : is_team_name(name) ? &columns.team
                                                         : nullptr;
        if (column != nullptr && !column->there()) *column = {index, clean_label(header[index])};
    }
    if (columns.person.there() && columns.team.there()) return columns;
    if (row_per_team)
        problems.stop(line, "the chart has a row per team, and is read by person in this version", chart_wanted);
    const char* const missing = columns.person.there() ? "'team'"
                                : columns.team.there() ? "'person'"
                                                       : "'person' and 'team'";
    problems.stop(line, std::string("the first line has no column ") + missing, chart_wanted);
    return columns;
}

}  // namespace

std::vector<ChartRow> read_chart(const std::filesystem::path& file) {
    TieProblems problems(file.string());
    const Decoded decoded = decode(whole_file(file, problems, "a chart"), problems);
    Table table(decoded.text, problems);
    std::vector<std::string> cells;
    do {
        if (!table.next(cells)) problems.stop(0, "the file is empty", chart_wanted);
    } while (table.is_comment());
    const ChartColumns columns = chart_columns(cells, table.line(), problems);
    std::vector<ChartRow> rows;
    while (table.next(cells)) {
        if (table.is_comment()) continue;
        const std::string_view person = columns.person.of(cells);
        const std::string_view team = columns.team.of(cells);
        if (person.empty() || is_missing(team)) {
            const bool nobody = person.empty();
            problems.note_row(table.line(), nobody ? "the row names no person" : "the row names no team for ", person,
                              "", nobody ? "a person's label" : "the person's team");
            continue;
        }
        rows.push_back({std::string(person), std::string(team), table.line()});
    }
    problems.throw_if_any();
    return rows;
}

void apply_chart(const std::vector<ChartRow>& chart, const std::string& name, People& people, TieProblems& problems) {
    people.forget_teams();
    const auto named_before = static_cast<std::uint32_t>(people.count());
    TieProblems of_chart(name);
    for (const ChartRow& row : chart) {
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
    problems.note(
        0, counted(missing.size(), "person is", "people are") + " not in the chart " + name + ": " + some_of(missing),
        "a row in the chart for each, or the same spelling in both files");
}

std::size_t read_chart_alone(const std::filesystem::path& chart, ReadingNotes& notes) {
    notes = {};
    TieProblems problems(chart.string());
    People people(problems);
    apply_chart(read_chart(chart), chart.string(), people, problems);
    positions_by_team(people, "the chart", problems, notes.teams);
    problems.throw_if_any();
    notes.doubts = people.doubts();
    notes.read = "read " + chart.filename().string() + ": " + std::to_string(people.count()) + " people, "
                 + counted(notes.teams.size(), "team", "teams") + " of equal size";
    return people.count();
}

}  // namespace raaderum::network
