#pragma once
// The trust network: who knows whom. Ties are between positions and directed; the tie from i to j holds how far the person
// at i trusts the person at j. Rows are compressed: the ties of position i are first[i] … first[i + 1] − 1, sorted by
// neighbour. The pattern is fixed for a run and shared between variants; only trust changes.

#include "core/check.hpp"
#include "core/column.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace raaderum {

/// The pattern of ties in compressed sparse rows. Shapes: first [positions + 1], neighbour [ties].
struct TiePattern {
    Column<std::uint32_t> first{0};
    Column<std::uint32_t> neighbour;
    Column<std::uint32_t> incoming_first{0};  ///< rows of `incoming`, [positions + 1]
    Column<std::uint32_t> incoming;           ///< numbers of the ties that lead to a position, row by row [ties]

    std::size_t positions() const { return first.size() - 1; }
    std::size_t ties() const { return neighbour.size(); }
};

/// Fills in `incoming` from `first` and `neighbour`.
void index_incoming(TiePattern& pattern);

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
