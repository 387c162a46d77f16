#pragma once
// What a policy's difference goes with over the worlds of a study: the numbers of the model in which worlds where it does well differ
// from those where it does badly. An association and no effect, since the numbers of plausible worlds hang together.

#include "report/material.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::report {

/// One number of the model.
struct Assumption {
    std::string key;
    double share = 0.0;  ///< squared rank correlation of the number with the difference
    bool rises = true;   ///< the larger the number, the higher the policy lies above its baseline; else the lower
    double lowest =
        0.0;  ///< mean difference in the third of the worlds in which the number is smallest, in the metric's unit
    double highest = 0.0;  ///< where it is largest
    bool turns() const { return lowest * highest < 0.0; }
};

inline constexpr std::size_t most_assumptions = 10;

/// Those that stand out from chance in a metric of the comparison, the strongest first, ten at most; none where there are fewer worlds
/// than compare::enough_worlds. Ranks, as differences between worlds have heavy tails, which deceive tests of means; chance brings any at
/// all in 5 % of cases (Holm's correction).
std::vector<Assumption> assumptions_of(const Material& material, std::size_t variant, std::size_t metric);

}  // namespace raaderum::report
