#pragma once
// Ways from one box to another along links, without loops, strongest first. A path's strength is the product of its links' standardised
// strengths: what the last box moves, in spreads, for one spread of the first, as far as it comes by this way.

#include "map/theory_map.hpp"

#include <cstddef>
#include <vector>

namespace raaderum::map {

struct Path {
    std::vector<std::size_t> links;  ///< in TheoryMap::links, each beginning where the one before ends
    double strength = 0;
};

struct Paths {
    std::vector<Path> strongest;  ///< by size of strength; of two equally strong, the one found first
    std::size_t found = 0;        ///< how many there are, as far as the search went
    double together = 0;          ///< what all that were found add up to
    double share = 0;             ///< sum of the sizes of the strongest over that of all found; 0: there are none
    bool all = true;              ///< else the search was broken off
};

struct Search {
    std::size_t shown = 12;
    std::size_t longest = 9;           ///< links of a path
    double weakest = 1e-4;             ///< a way that has become weaker is given up
    std::size_t most_steps = 4000000;  ///< links that are tried
};

Paths paths_between(const TheoryMap& map, std::size_t from, std::size_t to, const Search& search = {});

}  // namespace raaderum::map
