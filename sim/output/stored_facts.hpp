#pragma once
// Reads what a finished trajectory file says of itself: how it was made, its variants, metrics, worlds and municipalities, and
// which replicates finished.

#include "output/hdf_data.hpp"
#include "output/trajectory_file.hpp"

#include <filesystem>
#include <string>

namespace raaderum::output {

/// What a metric or a state is called and measured in.
Described described(const HdfObject& dataset, std::string name);

/// All but what its checksum says for it. The caller holds the HdfTurn. Throws OutputRefused where the file is none of ours or
/// a part, and SystemFailure where it is damaged or contradicts itself.
StoredFacts read_facts(const std::filesystem::path& path);

}  // namespace raaderum::output
