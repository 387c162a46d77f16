#pragma once
// How each policy's replicates go: one column per policy, one row per metric, on the same axes.

#include "report/time_frame.hpp"

namespace raaderum::report {

struct CoursesRow {
    std::string name;            ///< with the unit
    std::vector<Series> series;  ///< one per policy, in natural units
    Extent extent;               ///< of the axis, so that several charts may share one
    int decimals = 1;            ///< of the numbers told
};

struct CoursesChart {
    Caption caption;
    std::vector<CoursesRow> rows;  ///< all with the same policies
    std::vector<EventMark> events;
};

std::string draw(const CoursesChart& chart, const Words& words);

}  // namespace raaderum::report
