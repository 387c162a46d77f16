#pragma once
// Approximate Bayesian computation on what history matching has left: a population of particles moves, generation by
// generation, to where the simulations lie nearer to the aims. T. Toni et al., J. R. Soc. Interface 6 (2009), with the
// kernels of M. A. Beaumont et al., Biometrika 96 (2009): normal, component by component, twice the weighted variance; and,
// so that no simulation is wasted, the adaptive population of M. Lenormand, F. Jabot & G. Deffuant, Computational
// Statistics 28 (2013): the nearer half stays with its weights, the other half is proposed anew.

#include "calibrate/history_matching.hpp"

#include <limits>

namespace raaderum::calibrate {

struct Particle {
    Point point;
    Outcome outcome;
    double distance = std::numeric_limits<double>::infinity();
    double weight = 1.0;  ///< prior density over proposal density
};

struct Population {
    std::vector<Particle> particles;                             ///< within the tolerance; weights sum to 1
    double tolerance = std::numeric_limits<double>::infinity();  ///< greatest distance from the aims
    std::size_t generations = 0;
    std::size_t simulations = 0;

    /// Number of equally weighted particles that tell as much.
    double effective_size() const;
};

/// Root mean square over the aims of (simulated − aimed at) / sqrt(tolerance² + chance²): 1 is as near as the aims
/// themselves are known. Infinite where the simulation came to no end. `chance`: per aim, what replicates leave.
double distance(const Outcome& outcome, const std::vector<Aim>& aims, const std::vector<double>& chance);

/// Stops when the tolerance is 1, when `budget` simulations are used up, or when hardly any proposal comes nearer.
Population sample_posterior(const std::vector<Aim>& aims, const HistoryMatch& match, std::size_t particles,
                            std::size_t budget, std::uint64_t seed, const Simulator& simulate);

}  // namespace raaderum::calibrate
