#pragma once
// Arithmetic of the mean-field version, in double precision and with the standard library's functions: nothing is shared
// with the model's own.

#include <algorithm>
#include <cmath>
#include <numbers>

namespace raaderum::oracles {

inline double clip(double x) { return std::clamp(x, 0.0, 1.0); }
inline double above(double x) { return std::max(0.0, x); }
inline double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }
inline double saturating(double x, double half) { return x / (x + half); }
inline void relax(double& state, double target, double rate) { state += rate * (target - state); }

/// Mean with constant elasticity of substitution.
inline double ces(double a, double b, double c, double exponent) {
    const double powers = std::pow(a, exponent) + std::pow(b, exponent) + std::pow(c, exponent);
    return std::pow(powers / 3.0, 1.0 / exponent);
}

inline double normal_density(double z) { return std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi); }
/// Chance that a normal number of mean 0 lies within `bound` of 0.
inline double within(double bound, double deviation) { return std::erf(bound / (deviation * std::numbers::sqrt2)); }

/// Mean of value(z) for standard normal z, by the trapezoidal rule.
template <class Value>
inline double over_normal(double step, Value&& value) {
    double total = 0.0;
    for (double z = -5.0; z <= 5.0 + step / 2.0; z += step) total += step * normal_density(z) * value(z);
    return total;
}

inline double autonomy(double leeway, double complexity) {
    const double y = leeway * (0.35 + complexity);
    return y / (1.0 + 0.5 * y);
}

inline double practice(double judgement, double reflexivity) { return judgement * (0.4 + 0.6 * reflexivity); }

inline double sting(double inequity, double leeway, double closeness, double heals) {
    return inequity * (1.0 + 4.0 * leeway) * (1.0 - heals * closeness);
}

}  // namespace raaderum::oracles
