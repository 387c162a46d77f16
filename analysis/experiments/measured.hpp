#pragma once
// What one replicate tells of a measure: how the treated and the others fared, how persons differed, or what an institution came to.

#include "model/plan.hpp"
#include "observe/trajectory.hpp"
#include "scenario/experiment.hpp"

#include <span>
#include <vector>

namespace raaderum::experiments {

/// Sums of answers of persons, on [0, 1]; how they spread follows from several replicates together.
struct PersonsSum {
    double count = 0.0;
    double sum = 0.0;
    double squares = 0.0;

    void add(double value);
    void add(const PersonsSum& other);
    /// Standard deviation; NaN below two persons.
    double spread() const;
};

/// NaN where a variant failed, or nobody was left of whom the measure tells.
struct Measured {
    double difference = 0.0;           ///< the contrast, summed over its terms
    double treated = 0.0;              ///< mean of what has weights above 0
    double others = 0.0;               ///< mean of what has weights below 0
    PersonsSum persons;                ///< among the others, as they answer a survey
    std::vector<double> institutions;  ///< of `between`: the metric, then its causes
};

/// `trajectories` hold all variants of a replicate of `plan`, with persons recorded where they are asked for.
Measured measured(const scenario::ExperimentMeasure& measure, const Plan& plan,
                  std::span<const Trajectory> trajectories);

/// Whether a simulated survey asks about this metric, so that its differences can be told in standard deviations between persons.
bool is_asked_of_persons(Metric metric);

/// The plan with persons recorded where the measures need them, and nothing else.
Plan recorded_for(const scenario::Experiment& experiment, Plan plan);

}  // namespace raaderum::experiments
