#pragma once
// Numbers that no run can have written: infinite, or outside what a metric can be. Whoever changes a file may put any number
// there, and one of them is enough to turn a mean.

#include <cstddef>
#include <filesystem>
#include <string>

namespace raaderum::output {

struct Impossible {
    std::size_t values = 0;
    std::string first;  ///< e.g. "wellbeing of trust, replicate 3, week 12 is -5"
};

/// The least and the most that a metric of this name can be; any finite number where it is not known.
struct MetricRange {
    double least = 0.0;
    double most = 0.0;
};
MetricRange range_of_metric(const std::string& name);

/// Looks through all metrics of a file. The caller holds the HdfTurn. Throws SystemFailure.
Impossible find_impossible(const std::filesystem::path& file);

}  // namespace raaderum::output
