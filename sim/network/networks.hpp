#pragma once
// The drawings behind draw_ties(), one file each. All expect two or more positions and less ties than everybody with
// everybody; `mean_degree` counts colleagues per position.

#include "core/draws.hpp"
#include "network/mutual_ties.hpp"

#include <cstddef>
#include <vector>

namespace raaderum::network {

MutualTies draw_small_world(std::size_t positions, double mean_degree, double rewiring, const Luck& luck);

MutualTies draw_preferential_attachment(std::size_t positions, double mean_degree, const Luck& luck);

/// The levels of an organisation around its positions, from the inside out: at each level the places are cut into groups,
/// and each group consists of whole groups of the level below.
struct Level {
    std::vector<GroupRange> groups;
};

/// Ties within the groups of the innermost level; each tie leaves each level with probability `leaving`.
MutualTies draw_nested_circles(const std::vector<Level>& levels, std::size_t positions, double mean_degree,
                               double leaving, const Luck& luck);

}  // namespace raaderum::network
