#pragma once
// Where a file keeps metrics of parts of the whole: municipalities, or teams.

#include "output/dress.hpp"
#include "output/layout.hpp"

namespace raaderum::output {

/// What a reader needs of a metric beside its name and unit.
void describe(HdfObject& dataset, const MetricInfo& metric);

/// The parts' metrics along the variant's replicates and weeks, in a group of their own; nothing where the experiment has no parts.
void lay_out_parts(VariantTables& tables, const Experiment& experiment, const Kept& kept, const Storage& storage,
                   const Axis& replicate, const Axis& week);

}  // namespace raaderum::output
