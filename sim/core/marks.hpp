#pragma once
// Rare things, found fast: vector code marks the places of a block where something may happen, and only those are looked
// at one by one.

#include "core/blocks.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace raaderum {

/// One mark for each position of a block, counted from the block's beginning: 1 where it is to be looked at, else 0.
struct Marks {
    alignas(64) std::uint8_t at[block_size];

    /// Calls `look(place)` for every marked place below `count`, in order. `count` is a multiple of `lanes`.
    template <class Look>
    void for_each(std::size_t count, Look&& look) const {
        constexpr std::size_t at_once = sizeof(std::uint64_t);
        for (std::size_t first = 0; first != count; first += at_once) {
            std::uint64_t any = 0;
            std::memcpy(&any, at + first, at_once);
            if (any == 0) continue;
            for (std::size_t place = first; place != first + at_once; ++place) {
                if (at[place] != 0) look(place);
            }
        }
    }
};

}  // namespace raaderum
