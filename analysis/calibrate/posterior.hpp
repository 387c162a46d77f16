#pragma once
// What a population of particles says about each parameter, and about pairs of them.

#include "calibrate/population.hpp"

namespace raaderum::calibrate {

/// One parameter, in shares of its prior range.
struct Marginal {
    double mean = 0.0;
    double sd = 0.0;
    double low = 0.0;          ///< 5 % lie below
    double high = 0.0;         ///< 5 % lie above
    double spread_left = 1.0;  ///< sd over that of the prior

    /// Whether the aims tell anything about the parameter worth telling.
    bool identified() const;
};

/// Two parameters that the aims only know together.
struct EntangledPair {
    std::size_t first = 0;
    std::size_t second = 0;
    double rank_correlation = 0.0;
};

Marginal marginal(const std::vector<Particle>& particles, std::size_t dimension);
/// The value below which the share `probability` of the weight lies.
double quantile(const std::vector<Particle>& particles, std::size_t dimension, double probability);
/// Spearman's, weighted.
double rank_correlation(const std::vector<Particle>& particles, std::size_t first, std::size_t second);
/// The pairs whose rank correlation is near 1 or −1.
std::vector<EntangledPair> entangled_pairs(const std::vector<Particle>& particles);

}  // namespace raaderum::calibrate
