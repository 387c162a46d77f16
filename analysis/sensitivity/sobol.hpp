#pragma once
// How much of an outcome's variance each parameter accounts for, by itself (first-order index) and with all it shares with
// others (total index): I. M. Sobol' (1993). Sample after A. Saltelli et al., "Variance based sensitivity analysis of model
// output", Computer Physics Communications 181 (2010): rows of two independent points A and B, and for each parameter i the
// point AB_i, which is A with the i-th value of B. The estimators are M. J. W. Jansen's ("Analysis of variance designs for
// model output", Computer Physics Communications 117, 1999), means over the rows of half a squared difference:
//     variance V: (A − B)²/2,   total: (A − AB_i)²/2 / V,   first order: 1 − (B − AB_i)²/2 / V.
// A row has one luck, and noise is taken off each squared difference, so that the indices are those of the expected outcome.
// Rows are drawn independently rather than from a low-discrepancy sequence: it costs some precision, and it makes the
// intervals, from resampled rows, mean what they say.

#include "sensitivity/bootstrap.hpp"
#include "sensitivity/model.hpp"

namespace raaderum::sensitivity {

inline constexpr std::size_t fewest_rows = 8;

struct Indices {
    Estimate first;
    Estimate total;
    bool stands_out = false;  ///< the total's interval lies above 0
};

/// One outcome's variance, apportioned.
struct Apportioned {
    double mean = 0.0;
    Estimate variance;   ///< due to the parameters
    double noise = 0.0;  ///< variance of the mean of a point's replicates that chance adds to it
    std::vector<Indices> indices;

    /// Chance's share of the variance between points that each have luck of their own.
    double noise_share() const;
    /// Whether the parameters' variance stands out from the noise; if not, there is nothing to apportion, and all indices
    /// are NaN.
    bool stands_out() const { return variance.low > 0.0; }
};

/// By outcome. Row j has luck `first_luck` + j.
std::vector<Apportioned> apportion(const Model& model, std::size_t dimensions, std::size_t rows,
                                   std::uint32_t first_luck, std::uint64_t seed);

}  // namespace raaderum::sensitivity
