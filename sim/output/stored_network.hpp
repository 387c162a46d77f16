#pragma once
// Reads recorded ties and their snapshots from the section `network` of a variant, and looks them over: a tie that runs
// between nobody is refused. All throw SystemFailure, or a logic_error where numbers that belong together do not fit.

#include "observe/trajectory.hpp"
#include "output/hdf_data.hpp"
#include "output/trajectory_file.hpp"

#include <cstddef>
#include <vector>

namespace raaderum::output {

/// The ties in a row of the section.
RecordedTies read_ties(const HdfObject& network, std::size_t row);

/// Snapshots without the measures of each position. Their trust is as long as the longest list of ties in the file.
std::vector<NetworkSnapshot> read_snapshots(const HdfObject& network, Rows rows);

/// All networks of one variant.
std::vector<StoredNetwork> read_networks(const HdfObject& network);

}  // namespace raaderum::output
