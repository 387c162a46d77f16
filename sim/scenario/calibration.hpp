#pragma once
// What a scenario says about its own calibration: which measured values it should reproduce, and which parameters may be
// fitted to that end. `raaderum calibrate` reads this; a run is not touched by it, so it is no part of the plan, of its
// resolved text or of its digest.

#include "model/metrics.hpp"
#include "model/parameters.hpp"

#include <string>
#include <vector>

namespace raaderum::scenario {

/// What is compared with a target: of each replicate the mean over the target's weeks, and of those
enum class Statistic {
    mean,  ///< the mean over replicates
    sd,    ///< the standard deviation between replicates, that is, between institutions alike but for their luck
};

/// One measured value.
struct Target {
    Metric metric = Metric::leeway;
    int from = 0;            ///< first week
    int to = 0;              ///< one past the last week
    double value = 0.0;      ///< in the metric's unit
    double tolerance = 0.0;  ///< standard deviation of the target's own error, same unit
    Statistic statistic = Statistic::mean;
    std::string variant;          ///< the baseline unless given
    std::string difference_from;  ///< another variant: the value is of the paired difference; empty: of the level
    std::string source;           ///< where the value comes from; may be empty
};

/// A parameter that is fitted, and the range within which nothing is known of it beforehand.
struct FreeParameter {
    const ParameterInfo* parameter = nullptr;
    double low = 0.0;
    double high = 1.0;
};

struct Calibration {
    std::vector<Target> targets;
    std::vector<FreeParameter> free;
};

}  // namespace raaderum::scenario
