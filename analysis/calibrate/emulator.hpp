#pragma once
// A cheap stand-in for the simulator within one wave: each aim's value as a polynomial of second order in the parameters,
// with what the polynomial misses as residual variance.

#include "calibrate/cholesky.hpp"
#include "calibrate/problem.hpp"

#include <span>

namespace raaderum::calibrate {

/// Number of terms of a polynomial of second order: 1, all parameters, all their products.
constexpr std::size_t terms_of(std::size_t dimensions) { return (dimensions + 1) * (dimensions + 2) / 2; }

/// Whether every aim has a value.
bool is_complete(const Outcome& outcome);

class Emulator {
  public:
    /// Fits all aims by least squares; points whose outcome is missing are left out. At least one more point than there are
    /// terms must be left.
    Emulator(std::span<const Point> points, std::span<const Outcome> outcomes);

    /// Expected value of an aim, with the two variances around it.
    struct Prediction {
        double value;
        double emulator_variance;  ///< of the polynomial's own coefficients
        double residual_variance;  ///< misfit of the polynomial, and the chance that replicates leave
    };
    /// One per aim.
    std::vector<Prediction> predict(const Point& point) const;

  private:
    Cholesky precision_;                             ///< of the terms' cross products
    std::vector<std::vector<double>> coefficients_;  ///< [aim][term]
    std::vector<double> residual_variance_;          ///< [aim]
};

}  // namespace raaderum::calibrate
