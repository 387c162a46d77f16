#pragma once
// What is being run, noted once beside the parts: the scenario with all that belongs to it, so that a folder of parts can be
// joined by whoever has nothing else. A note is named by its plan and its bytes; shards of one run write the same one.

#include "output/provenance.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace raaderum::output {

/// A plan as it is stored in a note or a finished file.
struct StoredPlan {
    std::filesystem::path path;
    Provenance provenance;
    std::shared_ptr<const TieList> ties;  ///< that the network was read from; null: it is drawn
    std::shared_ptr<const Teams> teams;   ///< that were read from a file; null: equal ones
};

/// Notes the plan in `folder`, durably. Throws SystemFailure.
void write_plan_note(const std::filesystem::path& folder, const Experiment& experiment);

/// The notes in a folder, by name. Throws SystemFailure where one is damaged.
std::vector<StoredPlan> plan_notes_in(const std::filesystem::path& folder);

/// The plan of a finished file. Throws OutputRefused where it is none of ours, and SystemFailure where it is damaged.
StoredPlan plan_in(const std::filesystem::path& file);

}  // namespace raaderum::output
