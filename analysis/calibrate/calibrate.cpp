#include "calibrate/calibrate.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::calibrate {
namespace {

/// Share of the budget that ruling out may use.
constexpr double share_for_ruling_out = 0.4;

Meeting meeting(const std::vector<Particle>& particles, const Aim& aim, std::size_t index, double fitted) {
    Meeting result;
    double squares = 0.0;
    for (const Particle& particle : particles) result.mean += particle.weight * particle.outcome.values[index];
    for (const Particle& particle : particles) {
        const double off = particle.outcome.values[index] - result.mean;
        squares += particle.weight * off * off;
    }
    result.sd = std::sqrt(squares);
    result.fitted = fitted;
    result.met = std::abs(result.mean - aim.value) <= aim.tolerance;
    return result;
}

/// The posterior's mean if it is as near to the aims as the particles are; else the nearest particle. Where only a
/// combination of parameters is known, the mean may lie beside it.
Particle choose(const std::vector<Aim>& aims, Calibrated& result, const Simulator& simulate) {
    const Population& population = result.population;
    Particle mean;
    for (const Marginal& each : result.marginals) mean.point.push_back(each.mean);
    mean.outcome = simulate({mean.point}).front();
    mean.distance = distance(mean.outcome, aims, result.match.chance);
    ++result.simulations;
    result.fitted_is_mean = mean.distance <= population.tolerance;
    if (result.fitted_is_mean) return mean;
    return *std::min_element(population.particles.begin(), population.particles.end(),
                             [](const Particle& a, const Particle& b) { return a.distance < b.distance; });
}

}  // namespace

std::size_t fewest_simulations(std::size_t dimensions, std::size_t particles) {
    return wave_size(dimensions) + particles + 1;
}

Calibrated calibrate(const std::vector<Aim>& aims, std::size_t dimensions, const CalibrationSettings& settings,
                     const Simulator& simulate) {
    check(!aims.empty() && dimensions != 0, "a calibration has aims and free parameters");
    check(settings.simulations >= fewest_simulations(dimensions, settings.particles), "the budget suffices");
    const auto for_ruling_out =
        static_cast<std::size_t>(share_for_ruling_out * static_cast<double>(settings.simulations));
    Calibrated result{
        match_history(aims, dimensions, for_ruling_out, settings.seed, simulate), {}, {}, {}, {}, {}, false, 0};
    const std::size_t left = settings.simulations - result.match.simulations - 1;
    result.population = sample_posterior(aims, result.match, settings.particles, left, settings.seed, simulate);
    result.simulations = result.match.simulations + result.population.simulations;
    const std::vector<Particle>& particles = result.population.particles;
    for (std::size_t d = 0; d != dimensions; ++d) result.marginals.push_back(marginal(particles, d));
    result.pairs = entangled_pairs(particles);
    const Particle fitted = choose(aims, result, simulate);
    result.fitted = fitted.point;
    for (std::size_t aim = 0; aim != aims.size(); ++aim) {
        result.meetings.push_back(meeting(particles, aims[aim], aim, fitted.outcome.values[aim]));
    }
    return result;
}

}  // namespace raaderum::calibrate
