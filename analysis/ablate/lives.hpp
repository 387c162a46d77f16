#pragma once
// The institutions that live with and without things: what they leave behind is a number per contrast and replicate.

#include "ablate/subject.hpp"
#include "ablate/things.hpp"
#include "engine/ensemble.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace raaderum::ablate {

/// What is taken out together.
using Out = std::vector<const Thing*>;

struct Lives {
    std::vector<std::vector<std::vector<double>>>
        contrasts;               ///< [point][contrast][replicate], in the metric's unit; NaN: none
    std::vector<double> levels;  ///< of each level that calibration asks for
};

struct RunOptions {
    int jobs = 0;  ///< threads; 0: one per core
    std::function<bool()> stop_asked;
    /// Called now and then, with what was done since the first life.
    std::function<void(std::uint64_t replicates, std::uint64_t agent_weeks)> progress;
};

/// How much was done.
struct Effort {
    std::uint64_t replicates = 0;
    std::uint64_t agent_weeks = 0;
};

/// Thrown when `stop_asked` says so.
struct Stopped {};

/// Lives a batch, hands over each job's trajectories and adds to `effort` what was done.
void live_batch(const std::vector<engine::Job>& jobs, const RunOptions& options, Effort& effort,
                const std::function<void(std::size_t job, std::vector<Trajectory>&& lived)>& take_down);

/// The same luck for all.
std::vector<Lives> live(const Subject& subject, std::span<const Out> outs, const RunOptions& options, Effort& effort);

}  // namespace raaderum::ablate
