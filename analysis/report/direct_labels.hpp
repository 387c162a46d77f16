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

}  // namespace raaderum::report
