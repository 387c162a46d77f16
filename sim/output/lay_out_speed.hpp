#pragma once
// How long HDF5 takes for what every variant needs, however few its replicates: with hundreds of variants that is most of the time.

#include "output/provenance.hpp"

namespace raaderum::output {

/// Seconds to lay out one variant in a finished file, tried in memory on a few variants of the experiment.
double seconds_to_lay_out_a_variant(const Experiment& experiment);

}  // namespace raaderum::output
