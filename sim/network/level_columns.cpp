#include "network/level_columns.hpp"

#include "network/labels.hpp"
#include "network/state_names.hpp"
#include "network/table_file.hpp"

#include <algorithm>
#include <optional>

namespace raaderum::network {
namespace {

template <class Name, std::size_t count>
std::optional<Name> level_called(std::string_view state, const std::array<std::string_view, count>& names) {
    const auto* const found = std::find(names.begin(), names.end(), state);
    if (found == names.end()) return std::nullopt;
    return static_cast<Name>(found - names.begin());
}

/// The column about the same is read once: the first of them.
template <class Columns, class Name>
bool is_new(const Columns& columns, Name name) {
    return std::none_of(columns.begin(), columns.end(), [&](const auto& each) { return each.second == name; });
}

std::optional<float> share_in(std::string_view cell, std::size_t line, TieProblems& problems) {
    if (is_missing(cell)) return std::nullopt;
    const std::optional<NumberCell> number = number_in_cell(cell);
    const double value = number ? (number->per_cent ? number->value / 100.0 : number->value) : -1.0;
    if (value < 0.0 || value > 1.0) {
        problems.note_row(
            line, "a state stands from 0 to 1, and not at ", cell, "",
            "e.g. 0.62 or 62 %; answers on a scale of their own go into a survey (survey: {file: …, scale: "
            "[1, 7]})");
        return std::nullopt;
    }
    return static_cast<float>(value);
}

}  // namespace

bool LevelColumns::take(const std::string& name, std::size_t index) {
    const TableColumn column{index, clean_label(name)};
    if (const auto of_leader = leaders_state_meant(name)) {
        const auto trait = level_called<LeaderLevel>(*of_leader, leader_level_names);
        if (trait && is_new(leaders_, *trait)) {
            leaders_.emplace_back(column, *trait);
        } else {
            made_.push_back(column.name);
        }
        return true;
    }
    const auto state = state_meant(name);
    if (!state) return false;
    const auto level = level_called<PeopleLevel>(*state, people_level_names);
    const auto trait =
        level_called<LeaderLevel>(*state, leader_level_names);  // only leaders have a disposition to control
    if (level && is_new(people_, *level)) {
        people_.emplace_back(column, *level);
    } else if (!level && trait && is_new(leaders_, *trait)) {
        leaders_.emplace_back(column, *trait);
    } else {
        made_.push_back(column.name);
    }
    return true;
}

void LevelColumns::read(const std::vector<std::string>& cells, std::size_t line, PeopleLevels& people,
                        LeaderLevels& leader, TieProblems& problems) const {
    for (const auto& [column, level] : people_) {
        if (const auto share = share_in(column.of(cells), line, problems)) people.set_level(level, *share);
    }
    for (const auto& [column, trait] : leaders_) {
        if (const auto share = share_in(column.of(cells), line, problems)) leader.set_level(trait, *share);
    }
}

std::vector<std::string> LevelColumns::names() const {
    std::vector<std::string> names;
    for (const auto& [column, level] : people_) names.push_back(column.name);
    for (const auto& [column, trait] : leaders_) names.push_back(column.name);
    return names;
}

}  // namespace raaderum::network
