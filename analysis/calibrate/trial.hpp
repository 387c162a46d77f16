#pragma once
// The simulator of a scenario's calibration: a point becomes the scenario with the free parameters set, its replicates are
// run, and what each target measures is taken from them.

#include "calibrate/problem.hpp"
#include "scenario/scenario.hpp"

#include <cstdint>

namespace raaderum::calibrate {

struct TrialOptions {
    int replicates = 0;  ///< of each simulation
    int jobs = 0;        ///< threads; 0: as many as the machine has cores
    std::function<bool()> stop_asked;
    /// Called now and then, with the replicates and agent-weeks done since the first simulation.
    std::function<void(std::uint64_t replicates, std::uint64_t agent_weeks)> progress;
};

/// Thrown when `stop_asked` says so.
struct Stopped {};

/// The targets as aims, named by metric, variant and weeks.
std::vector<Aim> aims_of(const scenario::Scenario& scenario);

/// The place among `count` worlds that a share of the range stands for.
std::size_t world_at(double share, std::size_t count);

/// The values of the free parameters at a point, in their own units.
std::vector<double> values_at(const scenario::Calibration& calibration, const Point& point);

/// Runs what the targets need, and no more: their variants, until the last week measured. Each simulation has replicates of
/// its own, numbered on, so that chance counts among what is uncertain. Where the scenario's worlds are of a set, a point has one
/// coordinate more, its last, which says in which of them it is: they stand in a random order, so that neighbours have nothing in common.
class Trial {
  public:
    Trial(const scenario::Scenario& scenario, TrialOptions options);
    std::vector<Outcome> operator()(const std::vector<Point>& points);
    /// How many coordinates a point has.
    std::size_t dimensions() const;
    /// What is run at a point.
    Plan plan_at(const Point& point) const;

  private:
    const scenario::Scenario& scenario_;
    TrialOptions options_;
    Plan plan_of_values(const Point& point) const;
    Plan plan_in_world(const Point& point) const;

    std::vector<std::string> variants_;  ///< those that targets name, in the scenario's order
    Plan in_all_worlds_;                 ///< where the scenario's worlds are of a set
    std::uint32_t next_replicate_ = 0;
    std::uint64_t replicates_done_ = 0;
    std::uint64_t agent_weeks_ = 0;
};

}  // namespace raaderum::calibrate
