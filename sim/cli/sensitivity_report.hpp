#pragma once
// What a sensitivity analysis found, for the terminal.

#include "sensitivity/study.hpp"

#include <string>

namespace raaderum::cli {

/// Per outcome the strongest parameters of the screening and the variance apportioned; then what would turn each
/// conclusion, as bars.
std::string sensitivity_report(const sensitivity::Study& study, const sensitivity::Findings& findings);

}  // namespace raaderum::cli
