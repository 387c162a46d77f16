#pragma once
// What happens between two weeks of a country: institutions look for staff in one market.

#include "model/institution.hpp"

#include <span>

namespace raaderum {

/// Tells every institution the mean reputation of all, by positions; one that is alone competes with nobody.
/// `municipalities` holds, one after the other, the institutions of each; the order decides the sums.
void compete_for_staff(std::span<const std::span<Institution>> municipalities);

}  // namespace raaderum
