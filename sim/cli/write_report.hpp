#pragma once
// Writes the report of a comparison, as a page and as single charts, where a request asks for them.

#include "cli/requests.hpp"
#include "compare/comparison.hpp"

namespace raaderum::cli {

/// Replaces files that are there. Throws BadUsage where the folder for the charts is none, and SystemFailure where nothing
/// can be written.
void write_report(const compare::Study& study, const compare::Comparison& comparison, const CompareRequest& request);

}  // namespace raaderum::cli
