#pragma once
// What a calibration is given and what it may ask, with nothing of the institution in it: parameters in the unit cube,
// values aimed at, and a simulator that turns points into simulated values.

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace raaderum::calibrate {

/// One value per free parameter, each as a share of its prior range: 0 its low end, 1 its high end.
using Point = std::vector<double>;

/// A value that was measured in the world.
struct Aim {
    std::string name;
    double value = 0.0;
    double tolerance = 1.0;  ///< standard deviation of the value's own error, same unit
};

/// What a simulation gave for each aim; NaN where it came to no end.
struct Outcome {
    std::vector<double> values;
    std::vector<double> errors;  ///< standard error of each value, from the replicates
};

/// Simulates all points, each in luck of its own, and returns their outcomes in the same order. May throw to give up.
using Simulator = std::function<std::vector<Outcome>(const std::vector<Point>&)>;

/// Thrown where the simulations do not allow a calibration: most of them came to no end.
struct CannotCalibrate : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace raaderum::calibrate
