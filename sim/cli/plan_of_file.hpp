#pragma once
// The plan that a trajectory file was made by, from what is inside the file.

#include "output/trajectory_file.hpp"
#include "scenario/scenario.hpp"

namespace raaderum::cli {

/// Throws output::OutputRefused where another version of the program or of the model wrote the file, so that this one
/// cannot live the same weeks again, and scenario::BadInput where its ties cannot be read.
scenario::Scenario plan_of_file(const output::StoredFacts& facts);

}  // namespace raaderum::cli
