// People are put in a row such that each team stands together, whatever its size. Within a team the order hangs on names alone:
// the same people and teams give the same row, whatever the order in which a file names them.

#include "network/columns.hpp"
#include "network/labels.hpp"
#include "network/people.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace raaderum::network {
namespace {

/// Whether everybody has a team; who has none is named as a problem.
bool all_have_teams(const People& people, const std::string& source, TieProblems& problems) {
    std::vector<std::string> without;
    for (std::uint32_t person = 0; person != people.count(); ++person) {
        if (people.team(person) == People::no_team) without.push_back(people.label(person));
    }
    if (without.empty()) return true;
    problems.note(
        0, counted(without.size(), "person has", "people have") + " no team in " + source + ": " + some_of(without),
        "a team for each person, named the same way (a row with a person and a team, and no target, will do)");
    return false;
}

/// Where in the row of `teams` each team that people are named to be in stands; empty, and a problem, where it is not there.
std::vector<std::size_t> stretches(const People& people, const std::string& source, const std::vector<Team>& teams,
                                   TieProblems& problems) {
    std::map<std::string, std::size_t, std::less<>> by_name;
    for (std::size_t team = 0; team != teams.size(); ++team) by_name.emplace(folded_label(teams[team].name), team);
    std::vector<std::size_t> stretch_of;
    std::vector<std::string> unknown;
    for (std::size_t team = 0; team != people.teams(); ++team) {
        const auto known = by_name.find(folded_label(people.team_name(team)));
        stretch_of.push_back(known == by_name.end() ? 0 : known->second);
        if (known == by_name.end()) unknown.push_back(people.team_name(team));
    }
    if (unknown.empty()) return stretch_of;
    problems.note(0,
                  counted(unknown.size(), "team in " + source + " is", "teams in " + source + " are")
                      + " not in the chart: " + some_of(unknown),
                  "the same names in both files");
    return {};
}

}  // namespace

std::vector<Team> teams_of(const People& people) {
    std::vector<Team> teams;
    if (people.teams() < 2) return teams;
    for (std::size_t team = 0; team != people.teams(); ++team) teams.push_back({people.team_name(team)});
    std::sort(teams.begin(), teams.end(),
              [](const Team& a, const Team& b) { return folded_label(a.name) < folded_label(b.name); });
    return teams;
}

std::vector<std::uint32_t> positions_by_team(const People& people, const std::string& source, std::vector<Team>& teams,
                                             TieProblems& problems) {
    if (!all_have_teams(people, source, problems)) return {};
    const std::vector<std::size_t> stretch_of = stretches(people, source, teams, problems);
    if (stretch_of.empty()) return {};
    std::vector<std::size_t> sizes(teams.size(), 0);
    for (std::uint32_t person = 0; person != people.count(); ++person) ++sizes[stretch_of[people.team(person)]];
    for (std::size_t team = 0; team != teams.size(); ++team) {
        Team& one = teams[team];
        if (one.size != 0 && one.size != sizes[team]) {
            problems.note(0,
                          "the chart has " + counted(one.size, "position", "positions") + " in " + shown(one.name)
                              + ", and " + source + " names " + counted(sizes[team], "person", "people") + " there",
                          "as many people as positions (a row with a person and a team, and no target, names one "
                          "without ties)");
        }
        one.size = sizes[team];
    }
    std::vector<std::uint32_t> row(people.count());
    std::iota(row.begin(), row.end(), std::uint32_t{0});
    std::sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::size_t first = stretch_of[people.team(a)];
        const std::size_t second = stretch_of[people.team(b)];
        return first != second ? first < second : people.folded(a) < people.folded(b);
    });
    std::vector<std::uint32_t> position(people.count());
    for (std::uint32_t place = 0; place != row.size(); ++place) position[row[place]] = place;
    return position;
}

}  // namespace raaderum::network
