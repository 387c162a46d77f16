#pragma once
// What a finished file keeps of the metrics, and reading it: values of weeks, of all or of some, and means of the last year.

#include "output/hdf_data.hpp"
#include "output/trajectory_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// Name, unit and meaning as a data set has them.
Described described(const HdfObject& dataset, std::string name);

/// Fills in weeks, kept_weeks, metrics and stored, from a variant's group.
void look_at_metrics(const HdfObject& file, const HdfObject& variant, StoredFacts& facts);

/// How many weeks the file's replicates lived; `variant` is the group of any.
std::size_t weeks_lived(const HdfObject& file, const HdfObject& variant);

/// The weeks of which a variant keeps metrics; none where it keeps only means.
std::vector<Week> weeks_kept(const HdfObject& variant);

/// Rows of a data set along weeks, spread over the weeks of a span: NaN where a week is not kept.
std::vector<float> read_weeks(const HdfObject& dataset, const std::vector<Week>& kept, Weeks weeks, Rows rows);

/// Throws SystemFailure where a value is infinite: a run writes numbers, or NaN where there is none.
void expect_no_infinity(const HdfObject& dataset, const std::vector<float>& values);

}  // namespace raaderum::output
