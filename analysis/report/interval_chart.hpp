#pragma once
// Differences with their 95 % intervals along one axis, in groups, with the numbers beside (a forest plot).

#include "report/pens.hpp"
#include "report/words.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

struct IntervalRow {
    std::string label;
    Pen pen;
    double at = 0.0;  ///< in units of the axis
    double low = 0.0;
    double high = 0.0;
    std::string numbers;  ///< the same in natural units
};

struct IntervalGroup {
    std::string name;
    std::vector<IntervalRow> rows;
};

struct IntervalChart {
    Caption caption;
    std::string heading;  ///< above the rows; may be empty
    std::string axis;
    double limit = 0.0;  ///< the axis reaches no further to either side; 0: as far as needed
    std::vector<IntervalGroup> groups;
};

std::string draw(const IntervalChart& chart, const Words& words);

}  // namespace raaderum::report
