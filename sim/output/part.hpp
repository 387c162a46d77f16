#pragma once
// A part: some finished replicates as one durable file, written in one piece and sealed with a checksum of its bytes, so
// that damage is seen before HDF5 looks at it. A part is named by its plan and its replicates; the same replicates of the
// same plan give the same bytes.

#include "output/contents.hpp"
#include "output/provenance.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace raaderum::output {

/// Where the parts of the output `file` lie: FILE.h5.parts.
std::filesystem::path parts_folder(const std::filesystem::path& file);

/// Writes a batch, in ascending order of replicates, as a part in `folder`, and gives its path. A part of that name with
/// equal bytes is fine, with others it throws SystemFailure.
std::filesystem::path write_part(const std::filesystem::path& folder, std::span<const Replicate> batch,
                                 const Experiment& experiment);

/// The parts in a folder, by name. Nothing where there is no folder.
std::vector<std::filesystem::path> parts_in(const std::filesystem::path& folder);

/// Whether a part's name alone tells that it holds none of a shard's replicates (ascending, evenly spaced): that it was
/// written by another shard of as many. False where that cannot be told.
bool surely_of_another_shard(const std::filesystem::path& part, const std::vector<ReplicateId>& shard,
                             const std::string& plan_digest);

/// Throws SystemFailure where the part does not bear the name of the replicates that it holds.
void check_name(const std::filesystem::path& part, const std::vector<std::uint32_t>& replicates,
                const std::string& plan_digest);

/// Throws SystemFailure, naming the part, unless its bytes are those that were written.
void check_seal(const std::filesystem::path& part);

}  // namespace raaderum::output
