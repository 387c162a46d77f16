#pragma once
// Rare things, found fast: vector code marks the places of a block where something may happen, and only those are looked
// at one by one.

#include "core/blocks.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace raaderum {

/// One mark for each position of a block, counted from the block's beginning: 1 where it is to be looked at, else 0. As
/// wide as the numbers that decide about it, so that vector code takes as many at once.
struct Marks {
    alignas(64) std::uint32_t at[block_size];

    /// Calls `look(place)` for every marked place below `count`, in order. `count` is a multiple of `lanes`.
    template <class Look>
    void for_each(std::size_t count, Look&& look) const {
        for (std::size_t first = 0; first != count; first += lanes) {
            EightIds any = load_eight(at + first) | load_eight(at + first + eight);
            std::uint64_t pairs[eight / 2];
            std::memcpy(pairs, &any, sizeof any);
            if ((pairs[0] | pairs[1] | pairs[2] | pairs[3]) == 0) continue;
            for (std::size_t place = first; place != first + lanes; ++place) {
                // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): whoever marks a block marks all of it
                if (at[place] != 0) look(place);
            }
        }
    }
};

}  // namespace raaderum
