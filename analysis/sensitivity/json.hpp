#pragma once
// A study for programs.

#include "sensitivity/study.hpp"

#include <string>

namespace raaderum::sensitivity {

/// All that was found, on all parameters. NaN is null.
std::string as_json(const Study& study, const Findings& findings);

}  // namespace raaderum::sensitivity
