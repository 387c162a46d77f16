#pragma once
// How strong the policies are that the shipped scenarios compare.

#include "calibrate/report/findings.hpp"

namespace raaderum::calibrate {

/// What a policy changes of control, in the mean of its first year.
struct Dose {
    std::string scenario;
    std::string policy;
    double change;   ///< policy less the scenario's baseline
    double spreads;  ///< the same in standard deviations between the unlike institutions
    double hours;    ///< leadership hours per employee and week that it adds or takes
};

/// Of the policies that let go or hold tight: in control.
std::vector<Dose> doses(const Lives& lives);

}  // namespace raaderum::calibrate
