// Institutions of a country compete for the same applicants. What counts is reputation against that of the others: where it
// rises everywhere, nobody gains, and what one wins others lose.
//
//   market = sum of positions x reputation / sum of positions, over all institutions
//
// Source: leeway as a parameter of competition for staff (Fagligt råderum, sections 1.2, 1.3); one market for all kinds is
// assumed.

#include "processes/compete_for_staff.hpp"

#include <cstddef>

namespace raaderum {

void compete_for_staff(std::span<const std::span<Institution>> municipalities) {
    std::size_t count = 0;
    float positions = 0.0F;
    float sum = 0.0F;
    for (const std::span<Institution> institutions : municipalities) {
        for (const Institution& institution : institutions) {
            const auto size = static_cast<float>(institution.people.positions);
            ++count;
            positions += size;
            sum += size * institution.environment.reputation;
        }
    }
    if (count < 2 || positions <= 0.0F) return;
    for (const std::span<Institution> institutions : municipalities) {
        for (Institution& institution : institutions) institution.environment.market_reputation = sum / positions;
    }
}

}  // namespace raaderum
