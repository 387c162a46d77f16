#pragma once
// A study's effect and its interval above the model's, on one axis with nothing marked.

#include "experiments/answer.hpp"

#include <string>

namespace raaderum::experiments {

/// Inline SVG; empty where the model gives no number. Where only the direction is known, an arrow stands for the study.
std::string drawing_of(const scenario::ExperimentMeasure& measure, const MeasureAnswer& answer,
                       const std::string& label);

/// A mark that tells the agreements apart without colour: disc, ring, triangle.
std::string mark_of(Agreement agreement);

/// The class of an agreement on the page.
std::string_view class_of(Agreement agreement);

}  // namespace raaderum::experiments
