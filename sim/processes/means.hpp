#pragma once
// Means over the people who are there. Sums run in a fixed order, so the bits do not depend on threads.

#include "model/institution.hpp"

namespace raaderum {

/// Number of filled positions.
inline float people_present(const Institution& institution, const Workers& workers) {
    const float* filled = institution.people.filled.data();
    return static_cast<float>(sum_over(workers, institution.people.places, [=](std::size_t i) { return filled[i]; }));
}

/// Mean of `column` over filled positions; 0 where nobody is there.
inline float mean_of(const Institution& institution, const Workers& workers, const Column<float>& column) {
    const float* filled = institution.people.filled.data();
    const float* value = column.data();
    const double total =
        sum_over(workers, institution.people.places, [=](std::size_t i) { return filled[i] * value[i]; });
    const float present = people_present(institution, workers);
    return present > 0.0F ? static_cast<float>(total) / present : 0.0F;
}

}  // namespace raaderum
