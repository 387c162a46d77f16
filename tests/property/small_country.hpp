#pragma once
// Small countries for tests.

#include "property/small_plan.hpp"

#include <string>
#include <utility>
#include <vector>

namespace raaderum::test {

/// A plan of municipalities, each with `offices` of `size` employees and, where `school_size` is not 0, one school.
inline Plan small_country(const std::vector<std::string>& names, int offices, int size, int school_size, int weeks,
                          int burn_in) {
    Plan plan = small_plan(size, weeks, burn_in);
    plan.country.kinds.push_back({"office", 0.0, {}});
    plan.country.kinds.push_back({"school", 0.0, {{find_parameter("institution.task_complexity"), 0.5}}});
    for (const std::string& name : names) {
        plan.country.municipalities.push_back({name, 0, {offices * size, school_size}, {}, {}});
    }
    return plan;
}

/// The weeks of a metric in one municipality.
inline std::vector<float> in_municipality(const Trajectory& trajectory, Metric metric, std::size_t municipality) {
    const std::size_t line = static_cast<std::size_t>(metric) * trajectory.parts + municipality;
    const auto first = trajectory.by_part.begin() + static_cast<std::ptrdiff_t>(line * trajectory.weeks);
    return {first, first + static_cast<std::ptrdiff_t>(trajectory.weeks)};
}

}  // namespace raaderum::test
