#pragma once

#include "model/institution.hpp"

#include <span>
#include <vector>

namespace raaderum {

/// Lets what the press has heard in the week that ended reach the other institutions. `municipalities` holds, one after the
/// other, the institutions of each; the order decides the sums.
void spread_attention(std::span<const std::span<Institution>> municipalities);

}  // namespace raaderum
