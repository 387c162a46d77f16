#include "calibrate/posterior.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::calibrate {
namespace {

/// Standard deviation of the uniform distribution on [0, 1].
const double prior_sd = 1.0 / std::sqrt(12.0);
constexpr double unidentified_above = 0.8;
constexpr double entangled_above = 0.8;

/// The particles' numbers by their value, ascending.
std::vector<std::size_t> in_order(const std::vector<Particle>& particles, std::size_t dimension) {
    std::vector<std::size_t> order(particles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return particles[a].point[dimension] < particles[b].point[dimension];
    });
    return order;
}

/// For each particle the weight that lies below it and half its own: a rank in (0, 1).
std::vector<double> ranks(const std::vector<Particle>& particles, std::size_t dimension) {
    std::vector<double> result(particles.size());
    double below = 0.0;
    for (const std::size_t index : in_order(particles, dimension)) {
        result[index] = below + 0.5 * particles[index].weight;
        below += particles[index].weight;
    }
    return result;
}

}  // namespace

bool Marginal::identified() const { return spread_left <= unidentified_above; }

double quantile(const std::vector<Particle>& particles, std::size_t dimension, double probability) {
    double below = 0.0;
    std::size_t last = 0;
    for (const std::size_t index : in_order(particles, dimension)) {
        last = index;
        below += particles[index].weight;
        if (below >= probability) break;
    }
    return particles[last].point[dimension];
}

Marginal marginal(const std::vector<Particle>& particles, std::size_t dimension) {
    Marginal result;
    double squares = 0.0;
    for (const Particle& particle : particles) result.mean += particle.weight * particle.point[dimension];
    for (const Particle& particle : particles) {
        const double off = particle.point[dimension] - result.mean;
        squares += particle.weight * off * off;
    }
    result.sd = std::sqrt(squares);
    result.low = quantile(particles, dimension, 0.05);
    result.high = quantile(particles, dimension, 0.95);
    result.spread_left = result.sd / prior_sd;
    return result;
}

double rank_correlation(const std::vector<Particle>& particles, std::size_t first, std::size_t second) {
    const std::vector<double> x = ranks(particles, first);
    const std::vector<double> y = ranks(particles, second);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i != particles.size(); ++i) {  // weighted ranks have mean one half
        const double weight = particles[i].weight;
        xx += weight * (x[i] - 0.5) * (x[i] - 0.5);
        yy += weight * (y[i] - 0.5) * (y[i] - 0.5);
        xy += weight * (x[i] - 0.5) * (y[i] - 0.5);
    }
    return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : 0.0;
}

std::vector<EntangledPair> entangled_pairs(const std::vector<Particle>& particles) {
    std::vector<EntangledPair> pairs;
    const std::size_t dimensions = particles.front().point.size();
    for (std::size_t first = 0; first != dimensions; ++first) {
        for (std::size_t second = first + 1; second != dimensions; ++second) {
            const double correlation = rank_correlation(particles, first, second);
            if (std::abs(correlation) > entangled_above) pairs.push_back({first, second, correlation});
        }
    }
    return pairs;
}

}  // namespace raaderum::calibrate
