#pragma once
// Trajectory files named on the command line, opened as one study; what is missing in them is told on standard error.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <filesystem>
#include <span>

namespace raaderum::cli {

/// Throws BadUsage where `file` is not there but the parts of a stopped run are.
void refuse_unfinished(const std::filesystem::path& file);

/// Opens the files, and tells which replicates of the plan lie in none of them.
compare::Study open_study(std::span<const std::filesystem::path> files);

/// Tells which replicates take no part in a comparison because they failed or lack their counterpart.
void tell_left_out(const compare::Comparison& comparison);

}  // namespace raaderum::cli
