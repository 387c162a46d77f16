// What nobody says has no set: a file without such columns makes none.

#include "output/level_sets.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::output {
namespace {

/// What is said of each position, in order; nothing is said where a team says nothing of single people.
std::vector<PeopleLevels> of_positions(std::span<const Team> teams) {
    std::vector<PeopleLevels> all;
    for (const Team& team : teams) {
        all.insert(all.end(), team.own.begin(), team.own.end());
        if (team.own.empty()) all.resize(all.size() + team.size);
    }
    return all;
}

}  // namespace

std::vector<LevelSet> level_sets(std::span<const Team> teams) {
    std::vector<LevelSet> sets;
    const auto offer = [&sets](const std::string& name, bool of_people, std::vector<float> numbers) {
        const bool distance = name.ends_with(end_of_distances);
        const bool said = std::any_of(numbers.begin(), numbers.end(),
                                      [distance](float n) { return n == n && !(distance && n == 0.0F); });
        if (said) sets.push_back({name, of_people, std::move(numbers)});
    };
    for_each_number<PeopleLevel>(people_level_names, "people_", [&](const std::string& name, auto read, auto) {
        std::vector<float> numbers;
        for (const Team& team : teams) numbers.push_back(read(team.levels));
        offer(name, false, std::move(numbers));
    });
    for_each_number<LeaderLevel>(leader_level_names, "leader_", [&](const std::string& name, auto read, auto) {
        std::vector<float> numbers;
        for (const Team& team : teams) numbers.push_back(read(team.leads));
        offer(name, false, std::move(numbers));
    });
    const bool of_single_people =
        std::any_of(teams.begin(), teams.end(), [](const Team& team) { return !team.own.empty(); });
    if (!of_single_people) return sets;
    const std::vector<PeopleLevels> own = of_positions(teams);
    for_each_number<PeopleLevel>(people_level_names, "own_", [&](const std::string& name, auto read, auto) {
        std::vector<float> numbers;
        for (const PeopleLevels& person : own) numbers.push_back(read(person));
        offer(name, true, std::move(numbers));
    });
    return sets;
}

}  // namespace raaderum::output
