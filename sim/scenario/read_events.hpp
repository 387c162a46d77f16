#pragma once
// The dated events of a policy: what happens to the institution from outside, and when.

#include "scenario/policy.hpp"

#include <string>
#include <vector>

namespace raaderum::scenario {

/// Reads a list of events; what is wrong is noted and left out.
std::vector<WrittenEvent> read_events(const Node& list, const std::string& path, Problems& problems);

}  // namespace raaderum::scenario
