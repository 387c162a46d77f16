#pragma once
// The course of a metric week by week: how replicates spread, and how far a variant lies from its baseline in the same luck.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <optional>
#include <vector>

namespace raaderum::compare {

/// One value per week of the window; on a straight line where a week between two that are kept is not, NaN before the first and after
/// the last.
struct Course {
    std::vector<double> mean;
    std::vector<double> low;  ///< Student's 95 % interval of the mean
    std::vector<double> high;
    std::array<std::vector<double>, quantile_shares.size()> quantiles;  ///< [share][week] of the replicates
};

/// A variant's own replicates, all that finished.
Course course_of(const Study& study, std::size_t variant, std::size_t metric, Weeks weeks);
/// The differences from `baseline`, replicate by replicate.
Course difference_course(const Study& study, std::size_t variant, std::size_t baseline, std::size_t metric,
                         Weeks weeks);

}  // namespace raaderum::compare
