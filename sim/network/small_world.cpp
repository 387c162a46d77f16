// A small world: neighbours on a ring who know each other well, and a few ties that lead far away.

#include "network/networks.hpp"

namespace raaderum::network {

MutualTies draw_small_world(std::size_t positions, double mean_degree, double rewiring, const Luck& luck) {
    const EvenShares shares(mean_degree / 2.0, luck);
    MutualTies ties(positions, shares.most());
    const auto anybody_new = [&](NamedDraws& draws, std::size_t position) {
        return draw_stranger(ties, draws, position, {0, positions}, {position, position + 1});
    };

    make_ties(ties, shares, [&](std::size_t position, std::size_t index) -> std::optional<std::size_t> {
        const std::size_t neighbour = (position + index + 1) % positions;
        if (!ties.tied(position, neighbour)) return neighbour;
        NamedDraws draws(luck, number(PositionId{static_cast<std::uint32_t>(position)}),
                         static_cast<std::uint32_t>(index));
        return anybody_new(draws, position);  // on a small ring the next neighbour may know us from the other side
    });

    for (std::size_t index = 0; index != shares.most(); ++index) {
        for (std::size_t position = 0; position != positions; ++position) {
            if (ties.owned(position) <= index) continue;
            NamedDraws draws(luck, static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(index));
            if (!draws.happens(rewiring)) continue;
            if (ties.degree(ties.partner(position, index)) == 1) continue;  // nobody is left alone
            if (const auto stranger = anybody_new(draws, position)) ties.move(position, index, *stranger);
        }
    }
    return ties;
}

}  // namespace raaderum::network
