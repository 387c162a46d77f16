#pragma once
// Eight people side by side in one vector register, for loops that a compiler cannot turn into vector code by itself:
// those in which everyone looks at somebody else. Arithmetic and comparisons on the type are built into GCC and clang,
// element by element, so each of the eight gets the same bits as a person worked on alone.

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace raaderum {

using Eight = float __attribute__((vector_size(32)));
using EightIds = std::uint32_t __attribute__((vector_size(32)));
inline constexpr std::size_t eight = 8;

// Always inlined, so that a function compiled for another machine than its caller never meets such a register.
#define RAADERUM_INLINE __attribute__((always_inline)) inline

RAADERUM_INLINE Eight eight_of(float value) { return Eight{} + value; }
RAADERUM_INLINE Eight load_eight(const float* from) {
    Eight loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}
RAADERUM_INLINE EightIds load_eight(const std::uint32_t* from) {
    EightIds loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}
RAADERUM_INLINE void store_eight(float* to, Eight values) { std::memcpy(to, &values, sizeof values); }

/// Four pairs of floats, one after the other; `where(k)` points at the k-th.
template <class Where>
RAADERUM_INLINE Eight load_four_pairs(Where&& where) {
    using Four = std::uint64_t __attribute__((vector_size(32)));
    std::uint64_t pair[4];
    for (std::size_t k = 0; k != 4; ++k) std::memcpy(&pair[k], where(k), sizeof pair[k]);
    const Four pairs{pair[0], pair[1], pair[2], pair[3]};
    Eight loaded;
    std::memcpy(&loaded, &pairs, sizeof loaded);
    return loaded;
}

/// first, first + 1, …
RAADERUM_INLINE EightIds ids_from(std::size_t first) {
    return EightIds{0, 1, 2, 3, 4, 5, 6, 7} + static_cast<std::uint32_t>(first);
}

RAADERUM_INLINE Eight share(Eight value) {
    const Eight at_least = value > 0.0F ? value : Eight{};
    return at_least < 1.0F ? at_least : eight_of(1.0F);
}
RAADERUM_INLINE Eight larger(Eight a, Eight b) { return a > b ? a : b; }
RAADERUM_INLINE Eight positive(Eight value) { return value > 0.0F ? value : Eight{}; }
RAADERUM_INLINE Eight magnitude(Eight value) {
    EightIds bits;
    std::memcpy(&bits, &value, sizeof bits);
    bits &= 0x7FFFFFFFU;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

/// Turns eight records of eight floats around: afterwards `rows[field][person]` is what `rows[person][field]` was.
RAADERUM_INLINE void turn_around(Eight (&rows)[eight]) {
    Eight pairs[eight];
    for (std::size_t k = 0; k != eight; k += 2) {
        pairs[k] = __builtin_shufflevector(rows[k], rows[k + 1], 0, 8, 1, 9, 4, 12, 5, 13);
        pairs[k + 1] = __builtin_shufflevector(rows[k], rows[k + 1], 2, 10, 3, 11, 6, 14, 7, 15);
    }
    Eight fours[eight];
    for (std::size_t k = 0; k != eight; k += 4) {
        for (std::size_t half = 0; half != 2; ++half) {
            const Eight a = pairs[k + half];
            const Eight b = pairs[k + 2 + half];
            fours[k + 2 * half] = __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13);
            fours[k + 2 * half + 1] = __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
        }
    }
    for (std::size_t k = 0; k != 4; ++k) {
        rows[k] = __builtin_shufflevector(fours[k], fours[k + 4], 0, 1, 2, 3, 8, 9, 10, 11);
        rows[k + 4] = __builtin_shufflevector(fours[k], fours[k + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
}

}  // namespace raaderum
