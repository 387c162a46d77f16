#pragma once
// Reads recorded ties and their snapshots from the section `network` of a variant.

#include "observe/trajectory.hpp"
#include "output/hdf_data.hpp"

#include <cstddef>
#include <vector>

namespace raaderum::output {

/// The ties in a row of the section.
RecordedTies read_ties(const HdfObject& network, std::size_t row);

/// Snapshots without the measures of each position. Their trust is as long as the longest list of ties in the file.
std::vector<NetworkSnapshot> read_snapshots(const HdfObject& network, Rows rows);

}  // namespace raaderum::output
