// A data set for each state that is said of any team: `people_<state>` and `leader_<state>` hold levels [team], `own_<state>` those
// of single people [position]; the same with `_above` how far they stand above others.

#include "output/given_levels.hpp"

#include "output/level_sets.hpp"

#include <optional>

namespace raaderum::output {

void write_given_levels(GroupLayout& layout, std::span<const Team> teams, const Axis& team,
                        std::deque<HdfObject>& kept) {
    std::optional<Axis> position;
    for (const LevelSet& set : level_sets(teams)) {
        if (set.of_positions && !position) position = layout.dimension("position", set.numbers.size());
        kept.push_back(
            layout.column(set.name, {set.of_positions ? *position : team},
                          {"as the files say it, from 0 to 1; above: beyond that, or beyond the house", "1"}));
        const Rows all{0, set.numbers.size()};
        write_rows(kept.back(), {&all, 1}, set.numbers);
    }
}

void read_given_levels(const HdfObject& group, std::vector<Team>& teams) {
    const auto numbers_of = [&group](const std::string& name, std::size_t count) {
        return has_child(group, name) ? read_column<float>(group, name, count) : std::vector<float>{};
    };
    for_each_number<PeopleLevel>(people_level_names, "people_", [&](const std::string& name, auto, auto write) {
        const std::vector<float> numbers = numbers_of(name, teams.size());
        for (std::size_t team = 0; team != numbers.size(); ++team) write(teams[team].levels, numbers[team]);
    });
    for_each_number<LeaderLevel>(leader_level_names, "leader_", [&](const std::string& name, auto, auto write) {
        const std::vector<float> numbers = numbers_of(name, teams.size());
        for (std::size_t team = 0; team != numbers.size(); ++team) write(teams[team].leads, numbers[team]);
    });
    std::size_t positions = 0;
    for (const Team& team : teams) positions += team.size;
    for_each_number<PeopleLevel>(people_level_names, "own_", [&](const std::string& name, auto, auto write) {
        const std::vector<float> numbers = numbers_of(name, positions);
        if (numbers.empty()) return;
        std::size_t position = 0;
        for (Team& team : teams) {
            team.own.resize(team.size);
            for (PeopleLevels& person : team.own) write(person, numbers[position++]);
        }
    });
}

}  // namespace raaderum::output
