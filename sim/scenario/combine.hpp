#pragma once
// From a scenario read to a plan: variants worked out on top of the base, events in order, and the checks that concern more
// than one value at a time.

#include "model/plan.hpp"
#include "scenario/document.hpp"
#include "scenario/resolve.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::scenario {

struct Combined {
    Plan plan;
    std::vector<std::vector<Change>> changes;  ///< of each variant
    std::vector<std::string> warnings;
    std::vector<std::filesystem::path> files;  ///< that were read beside the scenario's own
};

/// The plan of `document`. `weeks_written` is the length that the file itself gives: what lies beyond it is the user's
/// mistake, what lies beyond a shorter `document.weeks` is dropped with a warning. Values that follow from others are
/// still NaN.
Combined combine(const Document& document, int weeks_written, Problems& problems);

}  // namespace raaderum::scenario
