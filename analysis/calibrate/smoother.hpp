#pragma once
// An ensemble smoother with multiple data assimilation: an ensemble drawn from the prior is simulated and drawn towards what was
// measured by the Kalman gain of its own correlations, several times, each time with the measurements' errors inflated so that all
// steps together count each measurement once. It takes many unknowns and few measurements, some thousand simulations, and a simulator
// of which nothing is known but its answers. A. A. Emerick & A. C. Reynolds, Computers & Geosciences 55 (2013).
//
// Unknowns are standard normal before anything is measured; whoever knows what they mean turns them into numbers.

#include "calibrate/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace raaderum::calibrate {

/// One value per unknown, in standard deviations of its prior.
using Member = std::vector<double>;
/// One value per aim; NaN where the simulation gives none.
using Answers = std::vector<double>;

/// Simulates every member once, in luck that is its own and that of the round alone.
using EnsembleSimulator = std::function<std::vector<Answers>(const std::vector<Member>&, std::size_t round)>;

struct SmootherSettings {
    std::size_t members = 600;
    std::size_t steps = 8;
    std::uint64_t seed = 1;
};

/// A correlation within the ensemble below so many standard errors moves nothing: few members give spurious ones.
inline constexpr double least_standard_errors = 3.0;

struct Smoothed {
    std::vector<Member> prior;
    std::vector<Answers> prior_answers;
    std::vector<Member> posterior;
    std::vector<Answers> posterior_answers;  ///< in luck that no step has met
    std::vector<double> chance;         ///< per aim: standard deviation that luck alone gives the answers of one member
    std::vector<double> errors;         ///< per aim: its tolerance and chance together
    std::vector<std::size_t> moved_by;  ///< per unknown: aims that moved it in the last step
    std::size_t simulations = 0;
};

/// `aims` with the standard deviation of all their error but luck's as tolerance. Simulates `steps` + 2 rounds, the last but one of a part of
/// the prior anew, for luck's part. The same bits whatever the simulator does in between. Throws CannotCalibrate where
/// most members give no answer.
Smoothed smooth(const std::vector<Aim>& aims, std::size_t unknowns, const SmootherSettings& settings,
                const EnsembleSimulator& simulate);

}  // namespace raaderum::calibrate
