#pragma once
// All experiments are one pool of replicates. Each replicate leaves a few numbers; those of a world are averaged, and a measure's
// answer is the median over worlds with its 90 % interval.

#include "engine/ensemble.hpp"
#include "experiments/answer.hpp"
#include "experiments/measured.hpp"
#include "scenario/scenario.hpp"

#include <functional>
#include <span>
#include <vector>

namespace raaderum::experiments {

/// An experiment and the plan that it is made on.
struct Inquiry {
    scenario::Experiment experiment;
    Plan plan;
};

/// The inquiry into the experiment of a scenario, which has one. Throws BrokenInvariant where a difference in standard
/// deviations between persons is asked for of what no survey asks persons about.
Inquiry inquiry_into(const scenario::Scenario& scenario);

/// In which world a replicate of an experiment lives.
using WorldOf = std::function<std::size_t(std::uint32_t replicate)>;

/// Where the model is one point, luck stands in the place of worlds: each replicate by itself.
inline std::size_t world_of_its_own(std::uint32_t replicate) { return replicate; }

/// Fewer institutions than so many in a world, and slopes and spreads between institutions are taken over all worlds together.
inline constexpr std::size_t institutions_for_a_slope = 30;

/// The answer to a measure from what its replicates told.
MeasureAnswer answer_from(const scenario::ExperimentMeasure& measure, std::span<const Measured> replicates,
                          const WorldOf& world_of = world_of_its_own);

struct Inquired {
    std::vector<Answer> answers;  ///< in the order of the inquiries; empty when stopped
    engine::EnsembleResult run;
};

/// Runs all replicates, those of a plan with a set of worlds in its worlds. Of `options`, replicates are not read.
Inquired inquire(std::span<const Inquiry> inquiries, const engine::EnsembleOptions& options);

}  // namespace raaderum::experiments
