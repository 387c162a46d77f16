#pragma once
// How far policies lie from their baseline, week by week: the paired differences as ribbons around a line at zero.

#include "report/time_frame.hpp"

namespace raaderum::report {

struct DifferenceChart {
    Caption caption;
    std::string unit;            ///< of the axis
    std::vector<Series> series;  ///< differences in natural units; up to two share a panel, more have one each
    std::vector<EventMark> events;
    int decimals = 1;  ///< of the numbers told
};

std::string draw(const DifferenceChart& chart, const Words& words);

}  // namespace raaderum::report
