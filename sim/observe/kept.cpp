#include "observe/kept.hpp"

#include "core/units.hpp"
#include "model/parts.hpp"
#include "observe/defined.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace raaderum {
namespace {

std::vector<Metric> all_metrics() {
    std::vector<Metric> all;
    for (std::size_t metric = 0; metric != metric_count; ++metric) all.push_back(static_cast<Metric>(metric));
    return all;
}

/// Some weeks of some metrics out of a table [metric][row][week] of all; NaN for those that were not reached.
std::vector<float> some_of(const std::vector<float>& all, const std::vector<Metric>& metrics,
                           const std::vector<Week>& kept, std::size_t rows, std::size_t weeks) {
    if (all.empty()) return {};
    std::vector<float> part;
    part.reserve(metrics.size() * kept.size() * rows);
    for (const Metric metric : metrics) {
        for (std::size_t row = 0; row != rows; ++row) {
            const float* const from = all.data() + (static_cast<std::size_t>(metric) * rows + row) * weeks;
            for (const Week week : kept) {
                part.push_back(static_cast<std::size_t>(week) < weeks ? from[week] : std::nanf(""));
            }
        }
    }
    return part;
}

/// The mean of a metric over the last year.
float last_year_of(const Trajectory& trajectory, Metric metric) {
    if (!trajectory.finished() || trajectory.metrics.empty()) return std::nanf("");
    const std::span<const float> weeks(trajectory.of(metric), trajectory.weeks);
    return static_cast<float>(mean_where_defined(weeks.last(in_last_year(trajectory.weeks))));
}

}  // namespace

std::optional<std::size_t> Kept::place_of(Metric metric) const {
    const auto found = std::find(metrics.begin(), metrics.end(), metric);
    if (found == metrics.end()) return std::nullopt;
    return static_cast<std::size_t>(found - metrics.begin());
}

Kept kept_by(const RecordPlan& record, std::size_t weeks) {
    const TrajectoryRecord& asked = record.trajectories;
    Kept kept;
    kept.metrics = asked.metrics ? *asked.metrics : all_metrics();
    if (!kept.metrics.empty()) kept.weeks = asked.kept_of(static_cast<int>(weeks));
    for (const Metric metric : kept.metrics) {
        if (!record.teams || is_of_teams(metric)) kept.part_metrics.push_back(metric);
    }
    kept.outcomes = asked.outcomes;
    kept.everything = !asked.metrics && kept.weeks.size() == weeks && kept.outcomes.empty();
    return kept;
}

void leave_what_is_kept(const Kept& kept, Trajectory& trajectory) {
    if (kept.part_metrics.size() != metric_count || !kept.everything) {
        trajectory.by_part =
            some_of(trajectory.by_part, kept.part_metrics, kept.weeks, trajectory.parts, trajectory.weeks);
    }
    if (kept.everything) return;
    for (const Metric metric : kept.outcomes) trajectory.outcomes.push_back(last_year_of(trajectory, metric));
    trajectory.metrics = some_of(trajectory.metrics, kept.metrics, kept.weeks, 1, trajectory.weeks);
    trajectory.weeks = kept.weeks.size();
}

}  // namespace raaderum
