#pragma once
// How two measurements go together over many institutions or people.

#include <span>
#include <utility>

namespace raaderum::calibrate {

/// Pearson's correlation of pairs.
double correlation(std::span<const std::pair<double, double>> pairs);

/// Cases among trials at one level of an exposure.
struct Cases {
    double exposure;
    double cases;
    double trials;
};

/// A logarithm of an odds ratio with its standard error.
struct Slope {
    double value;
    double error;
};

/// By how much the log odds of a case rise per unit of exposure: logistic regression by Newton's method.
Slope logistic_slope(std::span<const Cases> data);

}  // namespace raaderum::calibrate
