// The row of positions and its two cuts, into teams and into silos.

#include "model/teams.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <utility>

namespace raaderum {
namespace {

/// Which of the stretches that begin at `first` holds `place`.
std::size_t stretch_of(std::size_t place, const std::vector<std::uint32_t>& first) {
    check(place < first.back(), "a team or silo was asked for beyond the last position");
    return static_cast<std::size_t>(std::upper_bound(first.begin(), first.end(), place) - first.begin()) - 1;
}

bool says_levels(const Team& team) {
    return team.levels.says_anything() || team.leads.says_anything()
           || std::any_of(team.own.begin(), team.own.end(),
                          [](const PeopleLevels& own) { return own.says_anything(); });
}

}  // namespace

Teams::Teams(std::vector<Team> given) : given_(std::move(given)) {
    for (std::size_t team = 0; team != given_.size(); ++team) {
        const Team& one = given_[team];
        check(one.size != 0, "a team has one position at least");
        check(one.own.empty() || one.own.size() == one.size, "what is said of people is said of each position");
        says_levels_ = says_levels_ || raaderum::says_levels(one);
        check(one.silo.empty() == given_.front().silo.empty(), "all teams have a silo, or none has");
        const bool another_silo = team == 0 || one.silo != given_[team - 1].silo;
        first_.push_back(first_.back() + static_cast<std::uint32_t>(one.size));
        if (one.silo.empty()) continue;
        if (another_silo) silo_first_.push_back(0);
        silo_first_.back() = first_.back();
    }
}

Teams Teams::equal(std::size_t employees, std::size_t span) {
    check(employees != 0 && span != 0, "teams were to be made without employees or span of control");
    const std::size_t leaders = leader_count(employees, span);
    Teams teams;
    for (std::size_t leader = 0; leader != leaders; ++leader)
        teams.first_.push_back(static_cast<std::uint32_t>(group_range(leader, employees, leaders).end));
    return teams;
}

std::size_t Teams::leader_of(std::size_t position) const { return stretch_of(position, first_); }

std::size_t Teams::silo_of(std::size_t position, std::size_t silos) const {
    return named_silos() != 0 ? stretch_of(position, silo_first_) : group_of(position, positions(), silos);
}

GroupRange Teams::silo_around(std::size_t position, std::size_t silos) const {
    const std::size_t silo = silo_of(position, silos);
    if (named_silos() != 0) return {silo_first_[silo], silo_first_[silo + 1]};
    return group_range(silo, positions(), silos);
}

std::vector<GroupRange> Teams::departments(std::size_t silos) const {
    std::vector<GroupRange> ranges;
    for (std::size_t silo = 0; silo != named_silos(); ++silo)
        ranges.push_back({silo_first_[silo], silo_first_[silo + 1]});
    if (!ranges.empty()) return ranges;
    const std::size_t departments = std::min(silos, count());
    for (std::size_t department = 0; department != departments; ++department) {
        const GroupRange members = group_range(department, count(), departments);
        ranges.push_back({range(members.begin).begin, range(members.end - 1).end});
    }
    return ranges;
}

}  // namespace raaderum
