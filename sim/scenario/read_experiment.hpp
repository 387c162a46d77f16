#pragma once
// The section `experiment` of a scenario: what others found, and by which measures the model is asked for it.

#include "scenario/experiment.hpp"
#include "scenario/node.hpp"

#include <span>
#include <string>

namespace raaderum::scenario {

/// Reads the section. `weeks` is the length of the run and `variants` are the names of its variants; both bound what a
/// measure may look at. What is wrong is noted.
Experiment read_experiment(const Node& section, int weeks, std::span<const std::string> variants, Problems& problems);

}  // namespace raaderum::scenario
