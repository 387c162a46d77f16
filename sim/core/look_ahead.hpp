#pragma once
// Looking up what many others are, one after the other. In a large institution they lie far apart in memory, and each look
// would wait for it; asking for what is needed a little later, while this is worked on, takes most of the waiting out.

#include <cstddef>
#include <cstdint>
#include <span>

namespace raaderum {

/// Goes along a list of numbers `which` and asks memory for `source[which[k]]` before it is needed.
template <class T>
class LookAhead {
  public:
    LookAhead(std::span<const T> source, std::span<const std::uint32_t> which)
        : source_(source.data()),
          which_(which.data()),
          last_(source.size_bytes() > near_bytes && which.size() > distance ? which.size() - distance : 0) {}

    /// To be called before the looks [begin, end) of the list.
    void before(std::size_t begin, std::size_t end) const {
        for (std::size_t k = begin; k < end && k < last_; ++k) __builtin_prefetch(source_ + which_[k + distance]);
    }

  private:
    static constexpr std::size_t distance = 160;         ///< looks: a dozen positions and more
    static constexpr std::size_t near_bytes = 1U << 20;  ///< what lies near a core anyway
    const T* source_;
    const std::uint32_t* which_;
    std::size_t last_;
};

}  // namespace raaderum
