#pragma once
// What the plausible worlds are held against: the calibration targets that institutions can be measured by, each with the error that it
// has itself and the one that the model is granted.

#include "calibrate/plausible/houses.hpp"
#include "calibrate/smoother.hpp"

#include <span>
#include <vector>

namespace raaderum::calibrate {

struct PlausibleTarget {
    const char* id;
    const char* what;  ///< with its source
    double value;
    double tolerance;    ///< how far the real value may lie from it: half of the range that the source gives
    double discrepancy;  ///< how far a model as simple as this may miss what real institutions do; our judgement
    const char* how;     ///< how it is measured
    double (*of)(const MemberLives&);  ///< NaN where it has no value
};

std::span<const PlausibleTarget> plausible_targets();

/// Each with the standard deviation of its own error and the model's.
std::vector<Aim> aims_of_plausible();

/// What the houses of one member say of each.
Answers answers_of(const MemberLives& lives);

}  // namespace raaderum::calibrate
