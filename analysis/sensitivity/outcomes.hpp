#pragma once
// What of a run is looked at: the level of a metric under a baseline, and how far a policy differs from its baseline, both
// as means over the same weeks.

#include "model/plan.hpp"
#include "observe/trajectory.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace raaderum::sensitivity {

/// Weeks `from` to `to`, the latter not included.
struct Weeks {
    int from = 0;
    int to = 52;
};

struct Outcome {
    Metric metric = Metric::citizen_value;
    std::size_t variant = 0;              ///< of the plan
    std::optional<std::size_t> baseline;  ///< none: the variant's level; else its difference from this one
};

/// Metric by metric: the level of each baseline, then the difference of each variant that is none.
std::vector<Outcome> outcomes_of(const Plan& plan, std::span<const Metric> metrics);

/// "citizen_value, as-is" or "citizen_value, trust - as-is".
std::string name_of(const Outcome& outcome, const Plan& plan);

/// The outcome in one replicate, all of whose variants are given; NaN where one came to no end.
double measured(const Outcome& outcome, const Weeks& weeks, std::span<const Trajectory> trajectories);

/// The plan with these variants and those they are compared with, cut after the last week looked at, and nothing recorded.
Plan reduced(const Plan& plan, std::span<const std::string> variants, const Weeks& weeks);

}  // namespace raaderum::sensitivity
