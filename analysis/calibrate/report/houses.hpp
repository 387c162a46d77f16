#pragma once
// The two houses of the case study, as the scenarios that are shipped play them, beside an ordinary house: what the study
// tells of them is asked of the model.

#include "calibrate/report/findings.hpp"

namespace raaderum::calibrate {

/// What a survey of one of the houses found (T1), and what else is told of the two (HF).
std::vector<Finding> facts_of_houses();

}  // namespace raaderum::calibrate
