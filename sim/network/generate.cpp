#include "network/generate.hpp"

#include "core/check.hpp"
#include "model/teams.hpp"
#include "network/networks.hpp"

#include <algorithm>
#include <numeric>

namespace raaderum::network {
namespace {

Level whole_institution(std::size_t positions) { return {{GroupRange{0, positions}}}; }

Level teams(std::size_t positions, std::size_t leaders) {
    Level level;
    for (std::size_t leader = 0; leader != leaders; ++leader)
        level.groups.push_back(team_range(leader, positions, leaders));
    return level;
}

/// Departments are the silos, moved to the nearest boundaries between teams.
Level departments(const Level& teams, std::size_t silos) {
    const std::size_t count = std::min(silos, teams.groups.size());
    Level level;
    for (std::size_t department = 0; department != count; ++department) {
        const GroupRange members = group_range(department, teams.groups.size(), count);
        level.groups.push_back({teams.groups[members.begin].begin, teams.groups[members.end - 1].end});
    }
    return level;
}

MutualTies everybody_with_everybody(std::size_t positions) {
    std::vector<std::uint32_t> all(positions);
    std::iota(all.begin(), all.end(), 0U);
    MutualTies ties(positions, positions / 2);
    tie_all(ties, all);
    return ties;
}

}  // namespace

TieList draw_ties(NetworkKind kind, const Parameters& parameters, const Luck& luck) {
    check(parameters.institution.employees > 0 && parameters.institution.span_of_control > 0
              && parameters.institution.silos > 0,
          "a network was to be drawn without employees, span of control or silos");
    const auto positions = static_cast<std::size_t>(parameters.institution.employees);
    const double mean_degree = parameters.network.mean_degree;
    const double rewiring = parameters.network.rewiring;
    check(mean_degree >= 1.0 && mean_degree <= 4096.0 && rewiring >= 0.0 && rewiring <= 1.0,
          "a network was to be drawn with a mean degree or rewiring out of range");

    if (mean_degree >= static_cast<double>(positions - 1)) return everybody_with_everybody(positions).list();
    const std::size_t leaders =
        leader_count(positions, static_cast<std::size_t>(parameters.institution.span_of_control));
    const Level in_teams = teams(positions, leaders);
    switch (kind) {
        case NetworkKind::small_world:
            return draw_small_world(positions, mean_degree, rewiring, luck).list();
        case NetworkKind::preferential_attachment:
            return draw_preferential_attachment(positions, mean_degree, luck).list();
        case NetworkKind::team_blocks:
            return draw_nested_circles({in_teams, whole_institution(positions)}, positions, mean_degree, rewiring, luck)
                .list();
        case NetworkKind::hierarchy:
            return draw_nested_circles(
                       {in_teams, departments(in_teams, static_cast<std::size_t>(parameters.institution.silos)),
                        whole_institution(positions)},
                       positions, mean_degree, rewiring, luck)
                .list();
        case NetworkKind::file:
            break;
    }
    throw BrokenInvariant("ties that come from a file are read, not drawn");
}

}  // namespace raaderum::network
