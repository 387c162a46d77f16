#pragma once
// Trajectory files with numbers made up by the test, written as the program writes them.

#include "compare/study.hpp"
#include "folder.hpp"
#include "observe/trajectory.hpp"
#include "output/provenance.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace raaderum::compare::testing {

struct Made {
    std::vector<std::string> variants{"as-is", "trust"};
    std::vector<std::size_t> baselines{0, 0};
    int weeks = 60;
    int replicates = 6;
    std::string scenario =
        "events: [{week: 20, kind: media_shock, size: 0.8}]\n";  ///< beside weeks, replicates, variants
    int replicates_per_world =
        0;  ///< 0: no sampled worlds; else replicates are a multiple, and task_complexity is uncertain
    scenario::Titles titles = {};
    std::vector<std::string> municipalities = {};  ///< of a country; none: one institution
    /// A metric in a municipality.
    std::function<float(std::size_t municipality, std::size_t variant, std::uint32_t replicate, Metric metric)> there =
        [](std::size_t, std::size_t, std::uint32_t, Metric) { return 0.5F; };
    std::function<float(std::size_t variant, std::uint32_t replicate, Metric metric, int week)> value =
        [](std::size_t, std::uint32_t, Metric, int) { return 0.5F; };
    /// Changes a trajectory after its metrics are filled in: lets it fail, records people.
    std::function<void(Trajectory&)> change = [](Trajectory&) {};
};

/// A folder of its own for a test, and the files made in it.
class Folder : public tests::Folder {
  public:
    /// Writes those of the replicates that `wanted` takes, and gives the file's path.
    std::filesystem::path make(
        const char* name, const Made& made,
        const std::function<bool(std::uint32_t)>& wanted = [](std::uint32_t) { return true; }) const;
    /// Writes all replicates, and opens them.
    Study study(const char* name, const Made& made) const;
};

/// Luck of a replicate: a number between −1 and 1 that every variant shares.
double shared_luck(std::uint32_t replicate);

}  // namespace raaderum::compare::testing
