// Preferential attachment: whoever comes ties themselves to those who already have many ties, so a few become hubs.

#include "network/networks.hpp"

#include <algorithm>
#include <numeric>

namespace raaderum::network {
namespace {

/// The positions in the order in which they enter: by a word drawn for each, so hubs are spread over all teams.
std::vector<std::uint32_t> order_of_entry(std::size_t positions, const Luck& luck) {
    constexpr std::uint32_t entry = 0xFFFU;  // the number of a tie that nobody makes
    std::vector<std::uint64_t> lots(positions);
    for (std::uint32_t position = 0; position != positions; ++position) {
        NamedDraws draws(luck, position, entry);
        lots[position] = (std::uint64_t{draws.word()} << 32U) | position;
    }
    std::sort(lots.begin(), lots.end());
    std::vector<std::uint32_t> order(positions);
    std::transform(lots.begin(), lots.end(), order.begin(),
                   [](std::uint64_t lot) { return static_cast<std::uint32_t>(lot); });
    return order;
}

/// Somebody whom the newcomer has not chosen yet, with probability proportional to the number of ties: `ends` names
/// everybody once per tie.
std::uint32_t draw_by_degree(const MutualTies& ties, const std::vector<std::uint32_t>& ends, NamedDraws& draws,
                             std::uint32_t newcomer) {
    constexpr int attempts = 64;  // only the first few newcomers, who must choose nearly everybody, may need more
    std::size_t index = 0;
    for (int attempt = 0; attempt != attempts; ++attempt) {
        index = draws.below(static_cast<std::uint32_t>(ends.size()));
        if (!ties.owns(newcomer, ends[index])) return ends[index];
    }
    while (ties.owns(newcomer, ends[index])) index = (index + 1) % ends.size();
    return ends[index];
}

}  // namespace

MutualTies draw_preferential_attachment(std::size_t positions, double mean_degree, const Luck& luck) {
    const std::vector<std::uint32_t> entered = order_of_entry(positions, luck);
    // A founding circle of mean_degree + 1 who all know each other has the wanted mean from the start.
    const auto founders = static_cast<std::size_t>(mean_degree) + 1;
    const std::size_t founding_pairs = founders * (founders - 1) / 2;
    const auto founding_ties = static_cast<double>(founding_pairs);
    const double ties_in_all = mean_degree * static_cast<double>(positions) / 2.0;
    const EvenShares shares((ties_in_all - founding_ties) / static_cast<double>(positions - founders), luck);

    MutualTies ties(positions, std::max(shares.most(), founders / 2));
    tie_all(ties, {entered.begin(), entered.begin() + static_cast<std::ptrdiff_t>(founders)});

    std::vector<std::uint32_t> ends;
    ends.reserve(static_cast<std::size_t>(2.0 * ties_in_all) + 2 * founders);
    for (std::size_t founder = 0; founder != founders; ++founder) {
        ends.insert(ends.end(), ties.degree(entered[founder]), entered[founder]);
    }
    for (std::size_t age = founders; age != positions; ++age) {
        const std::uint32_t newcomer = entered[age];
        const std::uint32_t predecessor = entered[age - 1];
        const std::size_t last = age + 1 == positions ? 1 : 0;  // nobody comes after the last, who is not left alone
        const std::size_t count = std::max(shares.of(age - founders), last);
        for (std::size_t index = 0; index != count; ++index) {
            NamedDraws draws(luck, newcomer, static_cast<std::uint32_t>(index));
            const bool take_up = ties.degree(predecessor) == 0;
            ties.tie(newcomer, take_up ? predecessor : draw_by_degree(ties, ends, draws, newcomer));
        }
        for (std::size_t index = 0; index != count; ++index) {
            ends.push_back(newcomer);
            ends.push_back(ties.partner(newcomer, index));
        }
    }
    return ties;
}

}  // namespace raaderum::network
