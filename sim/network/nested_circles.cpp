// Teams inside departments inside the institution: most ties stay in the innermost circle, and fewer reach further out.

#include "network/networks.hpp"

namespace raaderum::network {
namespace {

/// circles[level][position]: the group that the position belongs to. Level 0 is the position itself.
std::vector<std::vector<GroupRange>> circles_around(const std::vector<Level>& levels, std::size_t positions) {
    std::vector<std::vector<GroupRange>> circles(1);
    for (std::size_t position = 0; position != positions; ++position) circles[0].push_back({position, position + 1});
    for (const Level& level : levels) {
        std::vector<GroupRange>& around = circles.emplace_back();
        around.reserve(positions);
        for (const GroupRange& group : level.groups) around.insert(around.end(), group.size(), group);
    }
    return circles;
}

}  // namespace

MutualTies draw_nested_circles(const std::vector<Level>& levels, std::size_t positions, double mean_degree,
                               double leaving, const Luck& luck) {
    const auto circles = circles_around(levels, positions);
    const EvenShares shares(mean_degree / 2.0, luck);
    MutualTies ties(positions, shares.most());
    make_ties(ties, shares, [&](std::size_t position, std::size_t index) -> std::optional<std::size_t> {
        NamedDraws draws(luck, static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(index));
        const auto draw_at = [&](std::size_t level) {
            return draw_stranger(ties, draws, position, circles[level][position], circles[level - 1][position]);
        };
        std::size_t drawn = 1;
        while (drawn != levels.size() && draws.happens(leaving)) ++drawn;
        for (std::size_t level = drawn; level != circles.size(); ++level) {
            if (const auto partner = draw_at(level)) return partner;  // a full circle sends us further out
        }
        for (std::size_t level = drawn - 1; level != 0; --level) {
            if (const auto partner = draw_at(level)) return partner;
        }
        return std::nullopt;
    });
    return ties;
}

}  // namespace raaderum::network
