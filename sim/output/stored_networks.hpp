#pragma once
// The networks that a trajectory file holds, read back and looked over: a tie that runs between nobody is refused.

#include "output/hdf_data.hpp"
#include "output/trajectory_file.hpp"

#include <vector>

namespace raaderum::output {

/// The networks of one variant, from its group of that name. Throws SystemFailure, or a logic_error where numbers that
/// belong together do not fit, where the file is damaged.
std::vector<StoredNetwork> read_networks(const HdfObject& group);

}  // namespace raaderum::output
