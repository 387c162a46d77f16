#pragma once
// Sections of a trajectory file that are read as they stand: a country's municipalities, and the failures, which must agree
// with what is marked as finished.

#include "output/hdf_data.hpp"
#include "output/trajectory_file.hpp"

#include <vector>

namespace raaderum::output {

/// A country's municipalities. Throws SystemFailure.
std::vector<MunicipalityLabel> look_at_municipalities(const HdfObject& group);

/// Throws SystemFailure where a replicate that did not finish does not stand among the failures, or the other way round.
void refuse_hidden(const HdfObject& file, const std::vector<StoredVariant>& variants);

}  // namespace raaderum::output
