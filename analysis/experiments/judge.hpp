#pragma once
// Whether the model's answer agrees with a study. The sign: the model's median lies on the study's side of nothing, and not by
// luck; not asked where the study's own interval holds nothing. The size: the median lies in the study's interval, the study's
// effect in the model's, and that is at most three times as wide as the study's, since a model that says anything says nothing.

#include "experiments/answer.hpp"

#include <span>

namespace raaderum::experiments {

inline constexpr double widest_against_study = 3.0;

/// The answer from the numbers of worlds; those that are NaN are left out.
MeasureAnswer judged(const scenario::ExperimentMeasure& measure, std::span<const double> worlds);

/// The answer where all institutions give one number, and each left out in turn gives another: the interval by the jackknife
/// (R. G. Miller, "The jackknife: a review", Biometrika 61, 1974).
MeasureAnswer judged_together(const scenario::ExperimentMeasure& measure, double all,
                              std::span<const double> without_each);

/// How many of `worlds` must lie on a side so that chance alone would bring as many in at most 5 of 100 cases: a sign test by
/// the normal approximation.
double least_on_a_side(std::size_t worlds);

}  // namespace raaderum::experiments
