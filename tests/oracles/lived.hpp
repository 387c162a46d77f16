#pragma once
// A large institution lives, and what happened to it is taken down for the mean-field version: yearly means, and what differences
// between people did along the way.

#include "mean_field.hpp"

#include "model/metrics.hpp"
#include "model/plan.hpp"

#include <array>

namespace raaderum::oracles {

inline constexpr int lived_by = 5000;
inline constexpr int years = 5;

/// What chance does to the whole house, and differences between leaders, which no mean can know.
void take_luck_away(Parameters& p);

/// What an institution lived through: means of each metric over each year, and what differences did along the way.
struct Lived {
    std::array<std::array<double, metric_count>, years> yearly{};
    Surroundings around;
};

Lived live(const Settings& settings);

}  // namespace raaderum::oracles
