#pragma once
// Names written beside what they name, pushed apart where they would cover each other.

#include "report/pens.hpp"

#include <span>
#include <string>
#include <vector>

namespace raaderum::report {

/// Places at least `gap` apart, in the order of `wanted` and as near to it as `low` and `high` allow.
std::vector<double> spread(std::span<const double> wanted, double gap, double low, double high);

struct DirectLabel {
    double y = 0.0;  ///< where the line ends; one that is not a number is left out
    Policy policy;
};

/// How wide marks and names become, up to `most`.
double room_for_labels(std::span<const Policy> policies, double most);

/// Marks and names of policies right of `x`, no wider than `width`, between `top` and `bottom`.
std::string direct_labels(std::span<const DirectLabel> labels, double x, double width, double top, double bottom);

/// A mark and a name at the head of a panel.
std::string panel_name(const Policy& policy, double x, double y, double width);

/// Room that a second line of the names above panels of this width takes; 0 where all fit in one.
double room_for_second_line(std::span<const Policy> policies, double width);

/// All policies with their marks, side by side, in as many rows as it takes.
struct Legend {
    std::string shapes;
    double bottom = 0.0;  ///< foot of the last row
};
/// `top`: foot of the first row.
Legend legend_of(std::span<const Policy> policies, double top);

}  // namespace raaderum::report
