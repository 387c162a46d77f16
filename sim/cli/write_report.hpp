#pragma once
// Writes the report of a comparison, as a page and as single charts, where a request asks for them.

#include "cli/requests.hpp"
#include "compare/comparison.hpp"

namespace raaderum::cli {

/// Throws BadUsage where a format of the charts needs a program that is not there.
void expect_converter(const CompareRequest& request);

/// Replaces what it wrote before. Throws OutputRefused where anything else lies there, and SystemFailure where nothing can be
/// written.
void write_report(const compare::Study& study, const compare::Comparison& comparison, const CompareRequest& request);

}  // namespace raaderum::cli
