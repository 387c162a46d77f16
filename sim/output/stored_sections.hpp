#pragma once
// Sections of a trajectory file that are read as they stand: parts of the whole, and the failures, which must agree
// with what is marked as finished.

#include "output/hdf_data.hpp"
#include "output/trajectory_file.hpp"

#include <vector>

namespace raaderum::output {

/// The parts of the whole of which a variant keeps metrics. Throws SystemFailure.
Parts look_at_parts(const HdfObject& file, const HdfObject& variant);

/// Throws SystemFailure where a replicate that did not finish does not stand among the failures, or the other way round.
void refuse_hidden(const HdfObject& file, const std::vector<StoredVariant>& variants);

}  // namespace raaderum::output
