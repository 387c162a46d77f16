#pragma once
// Replicates of a trajectory file, lived again from what is inside the file: what `verify` and `rerun` share.

#include "cli/progress.hpp"
#include "engine/ensemble.hpp"
#include "output/contents.hpp"
#include "output/plan_note.hpp"
#include "output/provenance.hpp"
#include "output/trajectory_file.hpp"
#include "scenario/scenario.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace raaderum::cli {

/// A file, the plan it was made by as this program reads it, and whether another program made it.
struct OpenedFile {
    output::StoredPlan stored;
    scenario::Scenario scenario;
    output::Experiment experiment;          ///< as the file's, with its texts and its number of replicates
    std::vector<std::uint32_t> replicates;  ///< that are stored, ascending
    std::string made_by_others;             ///< what sets the program that made it apart; empty: nothing does
    output::StoredFacts facts;
};

/// Opens a file; says on standard error where it is unsealed, and where another program made it. Throws as plan_of().
OpenedFile open_to_live_again(const std::filesystem::path& file);

/// Lives replicates again, with progress on standard error; stops early when a signal asks for it.
engine::EnsembleResult live_again(const OpenedFile& file, const std::vector<std::uint32_t>& replicates, int jobs,
                                  ShowProgress progress, const std::function<bool()>& stop_asked,
                                  const TrajectorySink& sink);

}  // namespace raaderum::cli
