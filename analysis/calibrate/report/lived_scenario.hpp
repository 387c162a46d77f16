#pragma once
// A scenario, lived many times, so that its policies' levels can be asked for.

#include "model/metrics.hpp"
#include "model/plan.hpp"
#include "observe/trajectory.hpp"

#include <string_view>
#include <vector>

namespace raaderum::calibrate {

inline constexpr int lived_replicates = 100;

class LivedScenario {
  public:
    explicit LivedScenario(Plan plan);

    /// The mean of a metric from week `from` until week `until` under a variant of the scenario.
    double level(std::string_view variant, Metric metric, Week from, Week until) const;
    const Plan& plan() const { return plan_; }

  private:
    Plan plan_;
    std::vector<std::vector<Trajectory>> lives_;  ///< by replicate and variant
};

/// A scenario that is shipped, for its first `weeks`.
LivedScenario lived_shipped(const char* name, int weeks);

}  // namespace raaderum::calibrate
