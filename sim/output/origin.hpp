#pragma once
// What a trajectory file says of its making: by which program, of which plan, from which scenario, on which ties.

#include "output/hdf_data.hpp"
#include "output/provenance.hpp"
#include "output/seal_mark.hpp"

#include <filesystem>
#include <memory>

namespace raaderum::output {

/// Marks in the file at `path`: whose plan it is, which program made it, and whether it is complete.
struct PlanMark {
    Provenance made;  ///< program version and build, model, plan digest and resolved scenario; the rest is empty
    bool complete = false;
    bool sealed = true;  ///< what it says of the files that went into it
};
PlanMark read_plan_mark(const std::filesystem::path& path);
/// What the checksum of the file at `path` says for it; `carries_checksum` as check_whole() found it. Throws as read_plan_mark().
SealMark read_seal_mark(const std::filesystem::path& path, bool carries_checksum);
/// How a file was made.
Provenance read_provenance(const HdfObject& file);
/// The ties that its network was read from; null where there are none. Throws SystemFailure where they make no sense.
std::shared_ptr<const TieList> read_given_ties(const HdfObject& file);
/// The teams that were read from a file; null where there were none.
std::shared_ptr<const Teams> read_given_teams(const HdfObject& file);
/// Throws OutputRefused where the group of a variant is that of a part.
void refuse_part(const HdfObject& variant);

}  // namespace raaderum::output
