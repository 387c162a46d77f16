// People are put in a row such that each team stands together. The model cuts the row into teams whose sizes differ by at
// most one, so only such teams can be kept; any others are refused, with their sizes. The order hangs on names alone: the same
// people and teams give the same row, whatever the order in which a file names them.

#include "core/check.hpp"
#include "model/teams.hpp"
#include "network/columns.hpp"
#include "network/labels.hpp"
#include "network/people.hpp"

#include <algorithm>
#include <numeric>

namespace raaderum::network {
namespace {

std::string sizes_in_words(const std::vector<NamedTeam>& teams) {
    constexpr std::size_t most = 12;
    std::string text;
    for (std::size_t team = 0; team != std::min(teams.size(), most); ++team)
        text += (team == 0 ? "" : ", ") + shown(teams[team].name) + " " + std::to_string(teams[team].size);
    return teams.size() <= most ? text : text + " and " + std::to_string(teams.size() - most) + " more";
}

/// The teams in the order of their stretches of the row: by name, but where one is to have one person more, the next larger
/// one. Empty where sizes do not fit.
std::vector<std::size_t> in_order_of_stretches(const std::vector<NamedTeam>& by_name, std::size_t people) {
    std::vector<std::size_t> order;
    std::vector<bool> placed(by_name.size(), false);
    for (std::size_t stretch = 0; stretch != by_name.size(); ++stretch) {
        const std::size_t size = group_range(stretch, people, by_name.size()).size();
        std::size_t next = 0;
        while (next != by_name.size() && (placed[next] || by_name[next].size != size)) ++next;
        if (next == by_name.size()) return {};
        placed[next] = true;
        order.push_back(next);
    }
    return order;
}

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

}  // namespace

std::vector<std::uint32_t> positions_by_team(const People& people, const std::string& source, TieProblems& problems,
                                             std::vector<NamedTeam>& teams) {
    teams.clear();
    if (people.teams() < 2 || !all_have_teams(people, source, problems)) return {};
    std::vector<std::size_t> by_name(people.teams());
    std::iota(by_name.begin(), by_name.end(), std::size_t{0});
    std::sort(by_name.begin(), by_name.end(), [&](std::size_t a, std::size_t b) {
        return folded_label(people.team_name(a)) < folded_label(people.team_name(b));
    });
    std::vector<std::size_t> sizes(people.teams(), 0);
    for (std::uint32_t person = 0; person != people.count(); ++person) ++sizes[people.team(person)];
    std::vector<NamedTeam> named;
    for (const std::size_t team : by_name) named.push_back({people.team_name(team), sizes[team]});

    const std::vector<std::size_t> order = in_order_of_stretches(named, people.count());
    if (order.empty()) {
        problems.note(
            0, "the teams in " + source + " are of unequal size: " + sizes_in_words(named),
            "teams whose sizes differ by one at most, as all teams of an institution are equal here: join or split "
            "teams, or leave them out, and the order of people in the file decides who is in which team");
        return {};
    }
    std::vector<std::size_t> stretch_of(people.teams());
    for (std::size_t stretch = 0; stretch != order.size(); ++stretch) {
        stretch_of[by_name[order[stretch]]] = stretch;
        teams.push_back(named[order[stretch]]);
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
