#pragma once
// A calibration from end to end: rule out, sample what is left, sum up, choose one point to go on with.

#include "calibrate/posterior.hpp"

namespace raaderum::calibrate {

struct CalibrationSettings {
    std::size_t simulations = 1000;  ///< budget
    std::size_t particles = 100;
    std::uint64_t seed = 1;
};

/// The fewest simulations that a calibration of so many parameters can do with.
std::size_t fewest_simulations(std::size_t dimensions, std::size_t particles);

/// How one aim is met.
struct Meeting {
    double mean = 0.0;    ///< over the posterior
    double sd = 0.0;      ///< over the posterior, the simulations' own chance included
    double fitted = 0.0;  ///< simulated at the fitted point
    bool met = false;     ///< the posterior's mean lies within the tolerance
};

struct Calibrated {
    HistoryMatch match;
    Population population;
    std::vector<Marginal> marginals;  ///< per parameter
    std::vector<EntangledPair> pairs;
    std::vector<Meeting> meetings;  ///< per aim
    Point fitted;
    bool fitted_is_mean =
        false;  ///< the posterior's mean; else the particle nearest to the aims, because the mean misses them
    std::size_t simulations = 0;
};

/// Throws CannotCalibrate where most simulations come to no end.
Calibrated calibrate(const std::vector<Aim>& aims, std::size_t dimensions, const CalibrationSettings& settings,
                     const Simulator& simulate);

}  // namespace raaderum::calibrate
