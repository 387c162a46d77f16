#pragma once
// Networks for the tests, drawn with few words.

#include "network/generate.hpp"

#include <set>
#include <utility>
#include <vector>

namespace raaderum::network {

inline constexpr NetworkKind drawn_kinds[] = {NetworkKind::small_world, NetworkKind::preferential_attachment,
                                              NetworkKind::team_blocks, NetworkKind::hierarchy};

inline Parameters institution_of(int employees, float mean_degree, float rewiring = 0.1F) {
    Parameters parameters;
    parameters.institution.employees = employees;
    parameters.institution.span_of_control = 15;
    parameters.institution.silos = 3;
    parameters.network.mean_degree = mean_degree;
    parameters.network.rewiring = rewiring;
    return parameters;
}

inline Teams equal_teams(const Parameters& parameters) {
    return Teams::equal(static_cast<std::size_t>(parameters.institution.employees),
                        static_cast<std::size_t>(parameters.institution.span_of_control));
}

inline TieList draw(NetworkKind kind, const Parameters& parameters, std::uint32_t replicate = 0) {
    return draw_ties(kind, parameters, equal_teams(parameters), Luck(2013, ReplicateId{replicate}));
}

inline std::vector<std::size_t> degrees(const TieList& list) {
    std::vector<std::size_t> result(list.positions);
    for (const auto& tie : list.ties) ++result[tie.first];
    return result;
}

/// The share of ties for which `holds(source, target)`.
template <class Holds>
double share_of_ties(const TieList& list, Holds&& holds) {
    std::size_t count = 0;
    for (const auto& [source, target] : list.ties) count += holds(source, target) ? 1U : 0U;
    return static_cast<double>(count) / static_cast<double>(list.ties.size());
}

}  // namespace raaderum::network
