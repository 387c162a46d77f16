#pragma once
// Whether steering fits knowledge and task: the shares of employees who are balanced, compensating, over- and
// understeered, and of all others, as stacked areas over time, policy by policy.

#include "report/time_frame.hpp"

#include <array>

namespace raaderum::report {

inline constexpr std::array steering_names{Text::balanced, Text::compensating, Text::oversteered, Text::understeered,
                                           Text::otherwise_steered};

struct SteeringMap {
    Policy policy;
    std::array<std::vector<double>, steering_names.size()> shares;  ///< [cell][week], 0 to 100
};

struct SteeringChart {
    Caption caption;
    std::vector<SteeringMap> maps;
    std::vector<EventMark> events;
};

std::string draw(const SteeringChart& chart, const Words& words);

}  // namespace raaderum::report
