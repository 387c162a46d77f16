#pragma once
// The columns of a chart that say where states of people and traits of leaders stand, from 0 to 1.

#include "model/levels.hpp"
#include "network/columns.hpp"
#include "network/tie_problems.hpp"

#include <string>
#include <utility>
#include <vector>

namespace raaderum::network {

class LevelColumns {
  public:
    /// Whether the column is about a state; then it is read, or among `made`.
    bool take(const std::string& name, std::size_t index);
    /// Reads what the row says. A number that is none, or outside 0 to 1, is a problem.
    void read(const std::vector<std::string>& cells, std::size_t line, PeopleLevels& people, LeaderLevels& leader,
              TieProblems& problems) const;
    /// Columns that are read.
    std::vector<std::string> names() const;
    /// Columns of states that cannot be given, since others make them each week.
    const std::vector<std::string>& made() const { return made_; }

  private:
    std::vector<std::pair<TableColumn, PeopleLevel>> people_;
    std::vector<std::pair<TableColumn, LeaderLevel>> leaders_;
    std::vector<std::string> made_;
};

}  // namespace raaderum::network
