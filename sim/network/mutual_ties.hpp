#pragma once
// The sheet on which a network is drawn: every mutual tie is noted once, with the position that made it (its owner). Since
// an owner makes only a few ties, asking whether two know each other is a look at two short rows.

#include "model/teams.hpp"
#include "model/ties.hpp"
#include "network/named_draws.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace raaderum::network {

class MutualTies {
  public:
    /// No ties yet among `positions`; each may own up to `most_owned`.
    MutualTies(std::size_t positions, std::size_t most_owned)
        : row_(most_owned), partners_(positions * most_owned), owned_(positions), degree_(positions) {}

    std::size_t positions() const { return owned_.size(); }
    std::size_t degree(std::size_t position) const { return degree_[position]; }
    std::size_t owned(std::size_t owner) const { return owned_[owner]; }
    std::uint32_t partner(std::size_t owner, std::size_t index) const { return partners_[owner * row_ + index]; }

    bool owns(std::size_t owner, std::size_t partner) const;
    bool tied(std::size_t a, std::size_t b) const { return owns(a, b) || owns(b, a); }
    /// Notes a tie between two who are not tied yet, owned by `owner`, who has room for it.
    void tie(std::size_t owner, std::size_t partner);
    /// Moves the owner's tie number `index` to another partner.
    void move(std::size_t owner, std::size_t index, std::size_t partner);

    /// Every tie in both directions, sorted by source and target.
    TieList list() const;

  private:
    std::size_t row_;
    std::vector<std::uint32_t> partners_;  ///< [position][most_owned]
    std::vector<std::uint32_t> owned_;     ///< ties made, per position
    std::vector<std::uint32_t> degree_;    ///< ties made and received, per position
};

/// Somebody within `circle` but outside `inner` (a part of the circle that holds `position`) whom `position` is not tied to
/// yet; nobody if there is no such person.
std::optional<std::size_t> draw_stranger(const MutualTies& ties, NamedDraws& draws, std::size_t position,
                                         GroupRange circle, GroupRange inner);

/// Ties each of the `members` to all others; each owns half of its ties, taken around a ring.
void tie_all(MutualTies& ties, const std::vector<std::uint32_t>& members);

/// Has each position make its share of ties, everybody's first, then everybody's second, …: `choose(position, index)` says
/// with whom. Below two ties per position some make none of their own; then the next in line takes up a predecessor whom
/// nobody knows yet, and whoever is alone in the end makes one tie after all.
template <class Choose>
void make_ties(MutualTies& ties, const EvenShares& shares, Choose&& choose) {
    const auto make_one = [&](std::size_t position, std::size_t index) {
        const std::optional<std::size_t> partner = choose(position, index);
        if (partner) ties.tie(position, *partner);
    };
    for (std::size_t index = 0; index != shares.most(); ++index) {
        for (std::size_t position = 0; position != ties.positions(); ++position) {
            if (shares.of(position) <= index) continue;
            if (index == 0 && position != 0 && ties.degree(position - 1) == 0) {
                ties.tie(position, position - 1);
            } else {
                make_one(position, index);
            }
        }
    }
    for (std::size_t position = 0; position != ties.positions(); ++position) {
        if (ties.degree(position) == 0) make_one(position, shares.most());
    }
}

}  // namespace raaderum::network
