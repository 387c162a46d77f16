#pragma once
// What a policy does in each municipality: a dot per municipality on one axis, the mean as a line, and the two that lie
// furthest out named.

#include "report/pens.hpp"
#include "report/words.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

struct MunicipalityDot {
    std::string name;
    double difference = 0.0;  ///< in natural units; NaN: not there
};

struct MunicipalityStrip {
    Policy policy;
    double mean = 0.0;                  ///< of the whole country
    std::vector<MunicipalityDot> dots;  ///< from one end of the axis to the other
};

struct MunicipalityChart {
    Caption caption;
    std::string axis;
    std::vector<MunicipalityStrip> strips;
    int decimals = 1;  ///< of the numbers told
};

std::string draw(const MunicipalityChart& chart, const Words& words);

}  // namespace raaderum::report
