#include "network/generate.hpp"

#include "core/check.hpp"
#include "network/networks.hpp"

#include <numeric>

namespace raaderum::network {
namespace {

Level whole_institution(std::size_t positions) { return {{GroupRange{0, positions}}}; }

Level level_of(const Teams& teams) {
    Level level;
    for (std::size_t leader = 0; leader != teams.count(); ++leader) level.groups.push_back(teams.range(leader));
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

TieList draw_ties(NetworkKind kind, const Parameters& parameters, const Teams& teams, const Luck& luck) {
    check(parameters.institution.employees > 0 && parameters.institution.silos > 0,
          "a network was to be drawn without employees or silos");
    const auto positions = static_cast<std::size_t>(parameters.institution.employees);
    check(teams.positions() == positions, "a network was to be drawn for other teams than the institution's");
    const double mean_degree = parameters.network.mean_degree;
    const double rewiring = parameters.network.rewiring;
    check(mean_degree >= 1.0 && mean_degree <= 4096.0 && rewiring >= 0.0 && rewiring <= 1.0,
          "a network was to be drawn with a mean degree or rewiring out of range");

    if (mean_degree >= static_cast<double>(positions - 1)) return everybody_with_everybody(positions).list();
    const Level in_teams = level_of(teams);
    switch (kind) {
        case NetworkKind::small_world:
            return draw_small_world(positions, mean_degree, rewiring, luck).list();
        case NetworkKind::preferential_attachment:
            return draw_preferential_attachment(positions, mean_degree, luck).list();
        case NetworkKind::team_blocks:
            return draw_nested_circles({in_teams, whole_institution(positions)}, positions, mean_degree, rewiring, luck)
                .list();
        case NetworkKind::hierarchy:
            return draw_nested_circles({in_teams,
                                        {teams.departments(static_cast<std::size_t>(parameters.institution.silos))},
                                        whole_institution(positions)},
                                       positions, mean_degree, rewiring, luck)
                .list();
        case NetworkKind::file:
            break;
    }
    throw BrokenInvariant("ties that come from a file are read, not drawn");
}

}  // namespace raaderum::network
