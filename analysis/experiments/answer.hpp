#pragma once
// What the model answers to an experiment that others made: of each of its numbers the median and the 90 % interval over worlds,
// and whether that agrees with what the study found.

#include "scenario/experiment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::experiments {

/// How far the model goes along with the study.
enum class Agreement {
    in_size,  ///< the direction, and how much
    in_sign,  ///< the direction; how much is not known, or is another
    none,
};

/// What the model says of one measure, in its unit.
struct MeasureAnswer {
    double median = 0.0;  ///< NaN where no world tells
    double low = 0.0;     ///< 5th percentile over worlds
    double high = 0.0;    ///< 95th
    std::size_t worlds = 0;
    bool resampled = false;  ///< one number of all institutions together, and its interval by leaving each out in turn
    std::optional<bool> sign;  ///< none: the study's interval holds nothing
    std::optional<bool> size;  ///< none: only the direction is known

    Agreement agreement() const {
        if (sign == false || (!sign && size != true)) return Agreement::none;
        return size == true ? Agreement::in_size : Agreement::in_sign;
    }
};

struct Answer {
    scenario::Experiment experiment;
    int replicates = 0;
    int failed = 0;                       ///< of the replicates
    std::vector<MeasureAnswer> measures;  ///< in the experiment's order
    std::string first_run;  ///< the day on which a row that is held out was first answered; empty: never, or not held
};

}  // namespace raaderum::experiments
