#pragma once
// All links from one room to another as one thick arrow. The overview draws the strongest of them; of the others it tells how many
// there are.

#include "map/theory_map.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace raaderum::map {

struct Bundle {
    std::size_t from = 0;  ///< in TheoryMap::rooms
    std::size_t to = 0;
    std::size_t links = 0;
    double strength = 0;  ///< sum of the sizes of its links' standardised strengths
    double plus = 0;      ///< of these, the links that raise their target
    double minus = 0;
    std::array<double, 3> by_evidence{};  ///< [Evidence]

    /// What nearly all of its strength does; bent: it is mixed.
    Sign sign() const;
    /// The evidence that carries most of its strength.
    Evidence evidence() const;
};

/// Every pair of rooms with links between them, strongest first.
std::vector<Bundle> bundles_of(const TheoryMap& map);

struct Bulk {
    std::size_t bundles = 0;  ///< how many of the strongest are drawn
    double share = 0;         ///< of all strength between rooms
};
/// The few strongest bundles that carry the bulk.
Bulk bulk_of(const std::vector<Bundle>& bundles);

}  // namespace raaderum::map
