#pragma once
// A chart of the institution: a table with a row per team, which says how many positions the team has, or a row per person,
// which names the person and the team. Either may say who leads the team, its profession and its silo; where states of people stand,
// the team's mean or the person's own; and what the leader brings.

#include "network/people.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::network {

struct ChartRow {
    std::string person;  ///< empty where the row is a team's
    std::string team;
    std::size_t positions = 0;  ///< of a team's row
    std::string leader, profession, silo;
    std::size_t line = 0;
    PeopleLevels levels = {};  ///< of the team's people, or of the person
    LeaderLevels leads = {};   ///< of the team's leader
};

struct Chart {
    std::string file;
    bool by_team = false;  ///< a row per team, not per person
    std::vector<ChartRow> rows;
    std::vector<std::string> unread;  ///< columns that say nothing here
    std::vector<std::string> made;    ///< columns of states that others make each week, so that no level can be given
    std::vector<std::string> levels;  ///< columns of states that were read

    std::string name() const;  ///< of the file, as it stands in a sentence
};

/// The rows of a chart; throws BadTies where the file is none.
Chart read_chart(const std::filesystem::path& file);

/// The teams of a chart in the order of positions: those of a silo side by side; else rows of teams in their order, and teams of
/// people by their names. Sizes are those of a row per team, else 0. What is doubtful is added to `doubts`. Throws BadTies
/// where teams contradict each other.
std::vector<Team> teams_of(const Chart& chart, std::vector<std::string>& doubts);

/// Notes what a row per person says of the person at their place: `position` is that of each of `people`.
void note_own_levels(const Chart& chart, const People& people, const std::vector<std::uint32_t>& position,
                     std::vector<Team>& teams);

/// Puts the people of a chart with a row per person into their teams, in place of what was said of teams before. Those who are
/// not yet among `people` are added: they have no ties. Who of `people` is not in the chart is a problem.
void apply_chart(const Chart& chart, People& people, TieProblems& problems);

}  // namespace raaderum::network
