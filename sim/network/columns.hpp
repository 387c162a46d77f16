#pragma once
// What a column of a table, or a key of GraphML, is about, going by its name: in Danish or English, in small or capital
// letters, with or without a unit in brackets.

#include "network/table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// The name as it is looked up: folded, without a unit in brackets at its end, words separated by single spaces.
std::string plain_name(std::string_view name);

/// How good a name is for the weight of a tie: 0 is the best; nothing where it is no such name.
std::optional<std::size_t> weight_rank(std::string_view plain);
bool is_team_name(std::string_view plain);
bool is_person_name(std::string_view plain);  ///< in a chart or among a node's data
bool is_direction_name(std::string_view plain);
bool is_person_and_no_other_name(std::string_view plain);  ///< "person", but not "name", which may be a team's
bool is_positions_name(std::string_view plain);            ///< how many there are in a team
bool is_leader_name(std::string_view plain);
bool is_profession_name(std::string_view plain);
bool is_silo_name(std::string_view plain);

/// A column, and what the table calls it.
struct TableColumn {
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);
    std::size_t index = absent;
    std::string name;
    bool there() const { return index != absent; }
    /// The cell of this column, empty where there is none.
    std::string_view of(const std::vector<std::string>& cells) const {
        return index < cells.size() ? std::string_view(cells[index]) : std::string_view{};
    }
};

struct TieColumns {
    TableColumn source, target, weight, direction, source_team, target_team;
    std::size_t count = 0;                    ///< columns with a name
    std::vector<std::string> unread;          ///< names of other columns
    std::vector<std::string> weights_unread;  ///< names of columns that could be weights as well
    bool are_ties() const { return source.there() && target.there(); }
};

/// The columns of a table of ties. Stops where two columns have the name that counts.
TieColumns tie_columns(const std::vector<std::string>& header, std::size_t line, TieProblems& problems);

/// "'a', 'b' and 3 more".
std::string some_of(const std::vector<std::string>& names);

}  // namespace raaderum::network
