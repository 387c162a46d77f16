#pragma once
// The people of an institution, as a file of ties or a chart names them: each once, however the label is spelled, and the
// team that each belongs to.

#include "model/teams.hpp"
#include "network/tie_problems.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

class People {
  public:
    /// `problems` is told of labels that are too long or too many.
    explicit People(TieProblems& problems);

    /// The number of the person with this label: a new one at the first mention; none where the label says nothing.
    std::optional<std::uint32_t> number(std::string_view label, std::size_t line);
    /// The person with this label, or with this as another name, where there is one.
    std::optional<std::uint32_t> find(std::string_view label) const;
    /// Another name for a person, as a drawing shows it. A name that several people have is nobody's.
    void also_called(std::uint32_t person, std::string_view name);
    /// Says which team a person belongs to; a second one is a problem. Missing names say nothing.
    void put_in_team(std::uint32_t person, std::string_view team, std::size_t line, TieProblems& problems);
    /// Forgets all teams, as something else names them.
    void forget_teams();

    std::size_t count() const { return labels_.size(); }
    const std::string& label(std::uint32_t person) const { return labels_[person]; }
    const std::string& folded(std::uint32_t person) const { return folded_[person]; }
    std::size_t first_line(std::uint32_t person) const { return first_lines_[person]; }
    std::vector<std::string> take_labels() { return std::move(labels_); }

    static constexpr std::uint32_t no_team = static_cast<std::uint32_t>(-1);
    std::uint32_t team(std::uint32_t person) const { return team_of_[person]; }
    std::size_t teams() const { return team_names_.size(); }
    const std::string& team_name(std::size_t team) const { return team_names_[team]; }

    /// Sentences on labels that were read as one, and on those that look alike and were not.
    std::vector<std::string> doubts() const;

  private:
    TieProblems& problems_;
    std::size_t most_people_;
    std::map<std::string, std::uint32_t, std::less<>> by_spelling_;
    std::map<std::string, std::uint32_t, std::less<>> by_folded_;
    std::map<std::string, std::optional<std::uint32_t>, std::less<>> by_name_;
    std::vector<std::string> labels_, folded_;
    std::vector<std::size_t> first_lines_;
    std::vector<std::uint32_t> team_of_;
    std::vector<std::string> team_names_;
    std::map<std::string, std::uint32_t, std::less<>> team_by_folded_;
    Lines merged_;
    std::vector<std::string> merged_examples_;
};

/// The teams that people are named to be in, by name; none where fewer than two are named.
std::vector<Team> teams_of(const People& people);

/// The position of each person, so that each of `teams` is one stretch of the row, in their order, people by name. Their sizes
/// are counted where they are 0. Notes a problem where somebody has no team or an unknown one, or where a team has another
/// size than it should. `source` says where the teams of people were read.
std::vector<std::uint32_t> positions_by_team(const People& people, const std::string& source, std::vector<Team>& teams,
                                             TieProblems& problems);

}  // namespace raaderum::network
