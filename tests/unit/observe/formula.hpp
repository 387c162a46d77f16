#pragma once
// Reads the formulas of model/metrics.def, whose opening says how they are written, and works them out from a house's
// states. It knows nothing of how observe() does so.

#include "model/institution.hpp"
#include "model/metrics.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace raaderum {

struct BadFormula : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a formula comes to in an institution in which people are there; NaN where it divides by nothing. `metrics`: what
/// the other metrics are. `own`: the metric's own name, which its formula may not lean on. Throws BadFormula where the
/// text cannot be read or names what does not exist.
double value_of(std::string_view formula, const Institution& institution,
                const std::array<float, metric_count>& metrics, std::string_view own = {});

}  // namespace raaderum
