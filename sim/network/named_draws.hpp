#pragma once
// Chance for the shape of the network: whole numbers and shares, named by the position they are for.

#include "core/draws.hpp"

#include <cstddef>
#include <cstdint>

namespace raaderum::network {

/// A number in [0, bound), from 64 random bits: the high part of the product with them. Uniform to within bound / 2^64.
inline std::uint32_t below(std::uint32_t high, std::uint32_t low, std::uint32_t bound) {
    const std::uint64_t wide = bound;
    return static_cast<std::uint32_t>((high * wide + ((low * wide) >> 32U)) >> 32U);
}

/// The draws that one position needs for one of its ties, as many as it takes.
class NamedDraws {
  public:
    NamedDraws(const Luck& luck, std::uint32_t position, std::uint32_t tie)
        : luck_(luck), position_(position), index_(tie << 20U) {}

    std::uint32_t word() {
        if (used_ == words_.size()) {
            words_ = luck_.words(Purpose::network, 0, position_, index_++);
            used_ = 0;
        }
        return words_[used_++];
    }
    /// True with probability `share`.
    bool happens(double share) { return word() < static_cast<std::uint64_t>(share * 0x1p32); }
    /// A number in [0, bound).
    std::uint32_t below(std::uint32_t bound) {
        const std::uint32_t high = word();
        return network::below(high, word(), bound);
    }

  private:
    const Luck& luck_;
    std::uint32_t position_;
    std::uint32_t index_;
    Words words_{};
    std::size_t used_ = words_.size();
};

/// Shares a fractional number of ties out evenly: of the places 0, 1, 2, …, each gets the whole part or one more, and any
/// run of places gets its due to within one tie (systematic sampling with one random start).
class EvenShares {
  public:
    /// `each`: ties per place, at most 2^16. The start is drawn once per network.
    EvenShares(double each, const Luck& luck)
        : each_(static_cast<std::uint64_t>(each * 0x1p32)),
          start_(luck.words(Purpose::network, 0, number(no_position))[0]) {}

    std::size_t of(std::size_t place) const { return static_cast<std::size_t>(until(place + 1) - until(place)); }
    /// The most that any place gets.
    std::size_t most() const { return static_cast<std::size_t>((each_ + 0xFFFFFFFFU) >> 32U); }

  private:
    std::uint64_t until(std::uint64_t place) const { return (place * each_ + start_) >> 32U; }
    std::uint64_t each_;
    std::uint64_t start_;
};

}  // namespace raaderum::network
