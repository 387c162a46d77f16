#pragma once
// One state of all positions, side by side in memory, so that a phase runs through the institution in a straight line.

#include <cstddef>
#include <new>
#include <vector>

namespace raaderum {

/// Allocates on cache-line boundaries, so that vector instructions never straddle one at a column's start.
template <class T>
struct CacheAlignedAllocator {
    using value_type = T;
    static constexpr std::align_val_t alignment{64};
    CacheAlignedAllocator() = default;
    template <class U>
    explicit CacheAlignedAllocator(const CacheAlignedAllocator<U>&) {}
    T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), alignment)); }
    void deallocate(T* memory, std::size_t) { ::operator delete(memory, alignment); }
    bool operator==(const CacheAlignedAllocator&) const { return true; }
};

template <class T>
using Column = std::vector<T, CacheAlignedAllocator<T>>;

/// Columns are padded with inert, never filled places to a whole number of vector registers.
inline constexpr std::size_t lanes = 16;

constexpr std::size_t padded(std::size_t count) { return (count + lanes - 1) / lanes * lanes; }

}  // namespace raaderum
