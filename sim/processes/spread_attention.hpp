#pragma once
// What happens between two weeks of a country: news of cases reaches the other institutions.

#include "model/institution.hpp"

#include <span>

namespace raaderum {

/// Lets what the press has heard in the week that ended reach the other institutions. `municipalities` holds, one after the
/// other, the institutions of each; the order decides the sums.
void spread_attention(std::span<const std::span<Institution>> municipalities);

}  // namespace raaderum
