#pragma once
// Who belongs together. Employees stand in a row of positions; a team is a stretch of the row with one professional leader, and
// a professional silo is a longer stretch. Teams are given, by a chart of the institution or by names in its file of ties;
// where nobody gives them, the row is cut into teams of nearly equal size. Everything that asks for somebody's leader, team or
// silo asks here.

#include "model/levels.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace raaderum {

/// The half-open range [begin, end) of the places in one group.
struct GroupRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    constexpr std::size_t size() const { return end - begin; }
    bool operator==(const GroupRange&) const = default;
};

/// The places of `group` when `places` are cut into `groups` contiguous parts whose sizes differ by at most one.
constexpr GroupRange group_range(std::size_t group, std::size_t places, std::size_t groups) {
    const auto boundary = [&](std::uint64_t index) {
        return static_cast<std::size_t>(index * std::uint64_t{places} / std::uint64_t{groups});
    };
    return {boundary(group), boundary(std::uint64_t{group} + 1)};
}

/// The group whose range holds `place`.
constexpr std::size_t group_of(std::size_t place, std::size_t places, std::size_t groups) {
    return static_cast<std::size_t>(((std::uint64_t{place} + 1) * std::uint64_t{groups} - 1) / std::uint64_t{places});
}

/// Professional leaders needed for `employees`, each leading at most `span` of them.
constexpr std::size_t leader_count(std::size_t employees, std::size_t span) { return (employees + span - 1) / span; }

/// A team as a chart gives it. Only its size is needed.
struct Team {
    std::string name;
    std::size_t size = 0;         ///< positions, one at least
    std::string leader = {};      ///< the leader's own name; never written to results
    std::string profession = {};  ///< empty: not given, or several
    std::string silo = {};        ///< empty: not given, then for all teams
    PeopleLevels levels = {};     ///< what is said of its people
    LeaderLevels leads = {};      ///< what is said of the one who leads it on the first day
    /// What is said of each person who is there on the first day, by position in the team; goes before what is said of the team.
    /// Empty: nothing is.
    std::vector<PeopleLevels> own = {};
};

/// The teams of an institution, in the order of positions: one leader each. They never change.
class Teams {
  public:
    Teams() = default;
    /// Teams with words of their own. Those of a silo stand side by side; either all have a silo or none has.
    explicit Teams(std::vector<Team> given);
    /// As many teams as it takes that nobody leads more than `span` people, of nearly equal size. No other function makes up
    /// teams.
    static Teams equal(std::size_t employees, std::size_t span);

    std::size_t count() const { return first_.size() - 1; }
    std::size_t positions() const { return first_.back(); }
    /// The positions that `leader` leads.
    GroupRange range(std::size_t leader) const { return {first_[leader], first_[leader + 1]}; }
    /// The leader of the person at `position`.
    std::size_t leader_of(std::size_t position) const;

    /// Silos that the chart names; 0: it names none, and the row is cut into as many equal parts as the institution has silos.
    std::size_t named_silos() const { return silo_first_.size() - 1; }
    /// Which of the named silos, or else of `silos` equal parts of the row, `position` belongs to. With more parts than
    /// positions some are empty.
    std::size_t silo_of(std::size_t position, std::size_t silos) const;
    /// The positions of that silo.
    GroupRange silo_around(std::size_t position, std::size_t silos) const;
    /// The silos in whole teams, as ranges of positions: those named, or else the equal parts moved to the nearest boundary
    /// between teams.
    std::vector<GroupRange> departments(std::size_t silos) const;

    /// What the chart says of each team; empty where teams are made up.
    std::span<const Team> given() const { return given_; }
    /// The team with what is said of its people and leader; null where nothing is said of any.
    const Team* said_of(std::size_t team) const { return says_levels_ ? &given_[team] : nullptr; }
    bool says_levels() const { return says_levels_; }

  private:
    std::vector<std::uint32_t> first_{0};       ///< first position of each team, [count + 1]
    std::vector<std::uint32_t> silo_first_{0};  ///< first position of each named silo, [named_silos + 1]
    std::vector<Team> given_;
    bool says_levels_ = false;
};

}  // namespace raaderum
