#include "map/bundles.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

constexpr double nearly_all = 0.75;  ///< of a bundle's strength, for it to have a sign
constexpr double bulk = 0.7;         ///< of all strength between rooms
constexpr std::size_t most_drawn = 26;

}  // namespace

Sign Bundle::sign() const {
    if (plus >= nearly_all * strength && plus > 0.0) return Sign::plus;
    if (minus >= nearly_all * strength && minus > 0.0) return Sign::minus;
    return Sign::bent;
}

Evidence Bundle::evidence() const {
    return static_cast<Evidence>(std::max_element(by_evidence.begin(), by_evidence.end()) - by_evidence.begin());
}

std::vector<Bundle> bundles_of(const TheoryMap& map) {
    const std::size_t rooms = map.rooms.size();
    std::vector<Bundle> all(rooms * rooms);
    for (const Link& link : map.links) {
        const std::size_t from = map.boxes[link.from].room;
        const std::size_t to = map.boxes[link.to].room;
        if (from == to) continue;
        Bundle& bundle = all[from * rooms + to];
        const double strength = std::isfinite(link.standardised) ? std::abs(link.standardised) : 0.0;
        bundle.from = from;
        bundle.to = to;
        ++bundle.links;
        bundle.strength += strength;
        if (link.sign == Sign::plus) bundle.plus += strength;
        if (link.sign == Sign::minus) bundle.minus += strength;
        bundle.by_evidence[static_cast<std::size_t>(link.evidence)] += strength;
    }
    std::erase_if(all, [](const Bundle& bundle) { return bundle.links == 0; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Bundle& one, const Bundle& other) { return one.strength > other.strength; });
    return all;
}

Bulk bulk_of(const std::vector<Bundle>& bundles) {
    double total = 0.0;
    for (const Bundle& bundle : bundles) total += bundle.strength;
    Bulk drawn;
    double so_far = 0.0;
    while (drawn.bundles != std::min(bundles.size(), most_drawn) && so_far < bulk * total) {
        so_far += bundles[drawn.bundles++].strength;
    }
    if (total > 0.0) drawn.share = so_far / total;
    return drawn;
}

}  // namespace raaderum::map
