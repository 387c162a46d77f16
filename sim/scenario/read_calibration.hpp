#pragma once
// The sections `targets` and `free`.

#include "scenario/calibration.hpp"
#include "scenario/combine.hpp"
#include "scenario/node.hpp"

namespace raaderum::scenario {

inline constexpr std::size_t most_targets = 100;
inline constexpr std::size_t most_free = 16;

/// Why a parameter cannot be fitted; empty where it can.
std::string_view why_not_free(const ParameterInfo& parameter);

/// Reads both sections. `combined` are the variants that the targets and parameters are held against, `weeks_written` the
/// length of the run that the file itself gives.
Calibration read_calibration(const Node& scenario, const Combined& combined, int weeks_written, Problems& problems);

}  // namespace raaderum::scenario
