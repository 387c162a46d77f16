#pragma once
// A sweep, written in place of a value: {sweep: [0.2, 0.5]}.

#include "scenario/node.hpp"
#include "scenario/values.hpp"

#include <string>
#include <vector>

namespace raaderum::scenario {

/// Whether a sweep is written there.
inline bool is_sweep(const Node& node) { return node.is_mapping() && node.find("sweep") != nullptr; }

/// The values of a sweep, without those that are wrong, which is noted.
std::vector<double> swept_values(const Node& node, const std::string& path, const Range& range, Problems& problems);

}  // namespace raaderum::scenario
