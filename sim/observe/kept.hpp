#pragma once
// What is kept of a trajectory: all weeks of all metrics, or what the scenario's `record` asks for. A big study keeps a few means of
// the last year, a hundredth of the bytes.

#include "model/plan.hpp"
#include "observe/trajectory.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace raaderum {

struct Kept {
    std::vector<Metric> metrics;  ///< whose weeks are kept
    std::vector<Metric>
        part_metrics;         ///< of them, those that parts of the whole have as well, where any parts are kept
    std::vector<Week> weeks;  ///< which; ascending
    std::vector<Metric> outcomes;
    bool everything = true;  ///< every week of every metric, and nothing beside them

    /// Numbers of one variant's weeks.
    std::size_t weekly() const { return metrics.size() * weeks.size(); }
    /// The same of one part of the whole.
    std::size_t weekly_of_a_part() const { return part_metrics.size() * weeks.size(); }
    /// The place of a metric among those whose weeks are kept.
    std::optional<std::size_t> place_of(Metric metric) const;
};

/// What this record keeps of so many weeks.
Kept kept_by(const RecordPlan& record, std::size_t weeks);

/// Leaves of a trajectory, which holds all that was lived, what is kept.
void leave_what_is_kept(const Kept& kept, Trajectory& trajectory);

}  // namespace raaderum
