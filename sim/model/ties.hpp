#pragma once
// The trust network: who knows whom. Ties are between positions and directed; the tie from i to j holds how far the person
// at i trusts the person at j. Ties are numbered row by row: those of position i are first[i] … first[i + 1] − 1, sorted by
// neighbour. What lies along ties lies in slots: the k-th ties of eight neighbouring positions side by side, so that eight
// people look around at once. The pattern is fixed for a run and shared between variants; only trust changes.

#include "core/check.hpp"
#include "core/column.hpp"
#include "core/eight.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace raaderum {

struct TiePattern {
    Column<std::uint32_t> first{0};        ///< first tie of each position, [positions + 1]
    Column<std::uint32_t> slots_first{0};  ///< first slot of each eight positions, [ceil(positions / 8) + 1]
    Column<std::uint32_t> slot_neighbour;  ///< neighbour by slot; the position itself where it has no such tie [slots]
    Column<std::uint32_t> incoming_first{0};  ///< rows of `incoming_slot`, [positions + 1]
    Column<std::uint32_t> incoming_slot;      ///< slots of the ties that lead to a position, row by row [ties]

    std::size_t positions() const { return first.size() - 1; }
    std::size_t ties() const { return first.back(); }
    std::size_t slots() const { return slot_neighbour.size(); }
    /// Ties of `position`.
    std::uint32_t degree(std::size_t position) const { return first[position + 1] - first[position]; }
    /// Where trust along `tie`, one of the ties of `position`, lies.
    std::size_t slot(std::size_t position, std::uint32_t tie) const {
        return slots_first[position / eight] + eight * (tie - first[position]) + position % eight;
    }
    /// Whom `tie`, one of the ties of `position`, leads to.
    std::uint32_t neighbour(std::size_t position, std::uint32_t tie) const {
        return slot_neighbour[slot(position, tie)];
    }
};

/// Which of eight slots, from `slot` on, hold a tie of the positions `self`; where there is none, one would be tied to oneself.
RAADERUM_INLINE auto is_tie(const TiePattern& pattern, std::size_t slot, EightIds self) {
    return load_eight(&pattern.slot_neighbour[slot]) != self;
}

/// The pattern whose ties are `first`, and whom they lead to: `neighbours` [ties], ascending for each position.
TiePattern lay_out(Column<std::uint32_t> first, std::span<const std::uint32_t> neighbours);

/// Directed pairs (source, target) over `positions`, as drawn or as read from a user's file.
struct TieList {
    std::size_t positions = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;
    std::vector<float> weight;        ///< empty, or one starting trust in [0, 1] per tie (NaN: not given)
    std::vector<std::string> labels;  ///< empty, or the file's own name for each position (never written to results)
};

enum class NetworkKind { small_world, preferential_attachment, team_blocks, hierarchy, file };

inline constexpr const char* network_kind_names[] = {"small_world", "preferential_attachment", "team_blocks",
                                                     "hierarchy", "file"};

}  // namespace raaderum
