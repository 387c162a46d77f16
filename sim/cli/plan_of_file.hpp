#pragma once
// The plan that a trajectory file or a folder of parts was made by, from what is inside.

#include "output/plan_note.hpp"
#include "output/trajectory_file.hpp"
#include "scenario/scenario.hpp"

namespace raaderum::cli {

/// Throws output::OutputRefused where another version of the program or of the model wrote the file, so that this one
/// cannot live the same weeks again, and scenario::BadInput where its ties cannot be read.
scenario::Scenario plan_of_file(const output::StoredFacts& facts);

/// The same from a plan that is stored with its ties. `written_by_others`: what sets the program that stored it apart from
/// this one is put there instead of being refused, as long as this one can read the scenario.
scenario::Scenario plan_of(const output::StoredPlan& stored, std::string* written_by_others = nullptr);

}  // namespace raaderum::cli
