#pragma once
// Single replicates, one at a time or a few side by side, for readers to whom a ribbon says little (hypothetical outcome
// plots, after Hullman and others, 2015).

#include "report/time_frame.hpp"

#include <cstdint>

namespace raaderum::report {

/// One replicate: the same luck under every policy.
struct SingleCourse {
    std::uint32_t replicate = 0;
    std::vector<std::vector<double>> values;  ///< [policy][week], in natural units
};

struct SingleCoursesChart {
    Caption caption;
    std::string unit;
    std::vector<Policy> policies;
    std::vector<SingleCourse> courses;
    std::vector<EventMark> events;
};

/// All courses in one picture, each a group of the class `course`, of which the page shows one (class `shown`). What a group
/// shows in words stands in its attribute data-told.
std::string draw_one_at_a_time(const SingleCoursesChart& chart, const Words& words);
/// The first few courses side by side, for paper and where no script runs.
std::string draw_side_by_side(const SingleCoursesChart& chart, const Words& words);

/// What course `index` comes to, policy by policy.
std::string told(const SingleCoursesChart& chart, std::size_t index, const Words& words);

}  // namespace raaderum::report
