#pragma once
// Which parameters `calibrate` looks for where a scenario has a survey and does not say what is free.

#include "scenario/calibration.hpp"

#include <span>
#include <vector>

namespace raaderum::house {

/// The inputs that answers about `metrics` tell most of, each once.
std::vector<scenario::FreeParameter> free_parameters_for(std::span<const Metric> metrics);

}  // namespace raaderum::house
