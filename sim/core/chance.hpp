#pragma once
// The chance that a method needs for itself, beside that of the institutions it looks at. Named like all chance: which
// method, which of its stages, who, what for.

#include "core/draws.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace raaderum {

class Chance {
  public:
    Chance(std::uint64_t seed, Purpose method, std::size_t stage)
        : luck_(seed, ReplicateId{0}), method_(method), stage_(static_cast<Week>(stage)) {}

    /// Uniform in (0, 1).
    double uniform(std::size_t who, std::size_t what) const {
        return static_cast<double>(raaderum::uniform(word(who, what)));
    }
    /// Standard normal.
    double normal(std::size_t who, std::size_t what) const {
        return static_cast<double>(raaderum::normal(word(who, what)));
    }
    /// One of 0, 1, … count − 1; `count` is far below 2^32, so that all are as good as equally likely.
    std::size_t below(std::size_t count, std::size_t who, std::size_t what) const {
        return static_cast<std::size_t>((std::uint64_t{word(who, what)} * count) >> 32U);
    }
    /// Puts `items` in an order of which each is as good as equally likely.
    template <class Item>
    void permute(std::vector<Item>& items, std::size_t what) const {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left, left, what)]);
    }
    std::uint32_t word(std::size_t who, std::size_t what) const {
        return luck_.words(method_, stage_, static_cast<std::uint32_t>(who), static_cast<std::uint32_t>(what))[0];
    }

  private:
    Luck luck_;
    Purpose method_;
    Week stage_;
};

}  // namespace raaderum
