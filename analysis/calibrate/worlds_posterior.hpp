#pragma once
// The plausible worlds as one's own house leaves them: what a calibration in the worlds of a set found, as a set again, in which each
// world has the free parameters as well.

#include "calibrate/calibrate.hpp"
#include "scenario/scenario.hpp"
#include "scenario/set_of_worlds.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace raaderum::calibrate {

inline constexpr std::size_t posterior_worlds = 300;
/// With fewer particles' worth than this, one more population is sampled.
inline constexpr double enough_particles = 100.0;

struct WorldsPosterior {
    scenario::SetOfWorlds set;    ///< of `posterior_worlds`, all alike likely, in a random order
    std::size_t distinct = 0;     ///< worlds of the first set that are among them
    std::size_t most_of_one = 0;  ///< how often the one that is there most often is
};

/// Draws them from the particles of a calibration of `scenario`, whose last coordinate is the world. `name` is the new set's first line.
WorldsPosterior worlds_posterior(const scenario::Scenario& scenario, const Population& population, std::string name);

/// Samples a second population like the first, in other luck, and puts the two together.
void sample_once_more(const std::vector<Aim>& aims, const CalibrationSettings& settings, const Simulator& simulate,
                      Calibrated& result);

}  // namespace raaderum::calibrate
