#pragma once
// What files said of people and leaders as sets of numbers, of every team or every position: for trajectory files and digests.
// Nobody's name is among it.

#include "model/teams.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// One kind of level or distance: NaN where nobody says it.
struct LevelSet {
    std::string name;  ///< of its data set: people_<state>, leader_<state>, own_<state>; distances end in _above
    bool of_positions = false;  ///< a number per position, not per team
    std::vector<float> numbers;
};

/// All that is said of the people and leaders of `teams`; of what nobody says there is no set.
std::vector<LevelSet> level_sets(std::span<const Team> teams);

inline constexpr std::string_view end_of_distances = "_above";

/// Calls `visit(name of the set, read, write)` for every level, and every distance, that can be said of one.
template <class Name, std::size_t count, class Visit>
void for_each_number(const std::array<std::string_view, count>& names, const std::string& prefix, Visit&& visit) {
    using Of = SaidLevels<Name, count>;
    for (std::size_t each = 0; each != count; ++each) {
        const Name name = static_cast<Name>(each);
        const std::string key = prefix + std::string(names[each]);
        visit(
            key, [name](const Of& of) { return of.level(name); },
            [name](Of& of, float value) { of.set_level(name, value); });
        visit(
            key + std::string(end_of_distances), [name](const Of& of) { return of.above(name); },
            [name](Of& of, float value) { of.set_above(name, value); });
    }
}

}  // namespace raaderum::output
