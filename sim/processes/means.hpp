#pragma once
// Means over the people who are there. Sums run in a fixed order, so the bits do not depend on threads.

#include "model/institution.hpp"

namespace raaderum {

/// Positions in staff functions for each employee.
inline float staff_for_each(const Parameters::staff_functions_group& staff) {
    return 0.01F * staff.positions;  // mathematics: they are said per hundred
}

/// Number of filled positions.
inline float people_present(const Institution& institution, const Workers& workers) {
    const float* filled = institution.people.filled.data();
    return static_cast<float>(sum_of_products(workers, institution.people.places, filled, filled));
}

/// Mean of `column` over the `present` filled positions; 0 where nobody is there.
inline float mean_of(const Institution& institution, const Workers& workers, const Column<float>& column,
                     float present) {
    const float* filled = institution.people.filled.data();
    const double total = sum_of_products(workers, institution.people.places, filled, column.data());
    return present > 0.0F ? static_cast<float>(total) / present : 0.0F;
}

/// Mean of `column` over those of a leader's team who are there; `otherwise` where nobody is.
RAADERUM_VECTOR inline float mean_of_team(const Institution& institution, std::size_t leader,
                                          const Column<float>& column, float otherwise) {
    const auto& leaders = institution.leaders;
    const float* filled = institution.people.filled.data();
    float present = 0.0F;
    float sum = 0.0F;
    for (std::size_t i = leaders.team_begin[leader]; i < leaders.team_end[leader]; ++i) {
        present += filled[i];
        sum += filled[i] * column[i];
    }
    return present > 0.0F ? sum / present : otherwise;
}

RAADERUM_VECTOR inline float squared_deviations(const Institution& institution, Block block, const float* values,
                                                float mean) {
    const float* filled = institution.people.filled.data();
    return sum_in_lanes(block, [=](std::size_t i) { return filled[i] * squared(values[i] - mean); });
}

/// Variance of `column`, whose mean is given, over the `present` filled positions; 0 where nobody is there.
inline float variance_of(const Institution& institution, const Workers& workers, const Column<float>& column,
                         float mean, float present) {
    const double total = sum_of_blocks(workers, institution.people.places, [&](Block block) {
        return squared_deviations(institution, block, column.data(), mean);
    });
    return present > 0.0F ? static_cast<float>(total) / present : 0.0F;
}

}  // namespace raaderum
