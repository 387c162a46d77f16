#pragma once
// The chance that a calibration needs for itself, named like all chance: which stage of the method, which point, what for.

#include "core/draws.hpp"

#include <cstddef>

namespace raaderum::calibrate {

class Chance {
  public:
    Chance(std::uint64_t seed, std::size_t stage) : luck_(seed, ReplicateId{0}), stage_(static_cast<Week>(stage)) {}

    /// Uniform in (0, 1).
    double uniform(std::size_t who, std::size_t what) const {
        return static_cast<double>(raaderum::uniform(word(who, what)));
    }
    /// Standard normal.
    double normal(std::size_t who, std::size_t what) const {
        return static_cast<double>(raaderum::normal(word(who, what)));
    }
    std::uint32_t word(std::size_t who, std::size_t what) const {
        return luck_.words(Purpose::calibration, stage_, static_cast<std::uint32_t>(who),
                           static_cast<std::uint32_t>(what))[0];
    }

  private:
    Luck luck_;
    Week stage_;
};

}  // namespace raaderum::calibrate
