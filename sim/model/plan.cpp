#include "model/plan.hpp"

#include <algorithm>

namespace raaderum {

std::vector<Week> TrajectoryRecord::kept_of(int weeks) const {
    std::vector<Week> kept;
    for (Week week = last == 0 ? 0 : std::max(0, weeks - last); week != weeks; ++week) {
        if (week % every == 0) kept.push_back(week);
    }
    return kept;
}

void fill_derived(Plan& plan) {
    fill_derived(plan.base.parameters);
    for (Variant& variant : plan.variants) fill_derived(variant.settings.parameters);
}

}  // namespace raaderum
