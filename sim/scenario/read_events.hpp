#pragma once
// The dated events of a policy: what happens to the institution from outside, and when.

#include "scenario/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

/// Reads a list of events; what is wrong is noted and left out. Numbers may be swept.
std::vector<WrittenEvent> read_events(const Node& list, const std::string& path, Problems& problems);

/// Notes sweeps where there are no cells for them: `where` says in what.
void refuse_sweeps(const std::vector<WrittenEvent>& events, const std::string& path, std::string_view where,
                   Problems& problems);

}  // namespace raaderum::scenario
