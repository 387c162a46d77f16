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

}  // namespace raaderum
