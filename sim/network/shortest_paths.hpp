#pragma once
// Who stands on the shortest paths between others, and how long those paths are.

#include "network/colleagues.hpp"

#include <cstdint>
#include <vector>

namespace raaderum::network {

struct PathMeasures {
    double mean_length = 0;           ///< from the sources to all whom they reach; NaN if they reach nobody
    std::vector<double> betweenness;  ///< per vertex, in [0, 1]
};

/// Follows the shortest paths from each of `sources` (Brandes 2001). With all vertices as sources the measures are exact.
PathMeasures follow_shortest_paths(const Colleagues& graph, const std::vector<std::uint32_t>& sources);

}  // namespace raaderum::network
