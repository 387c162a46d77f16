#pragma once
// Each calibration target of the model's defaults beside what the model gives.

#include "calibrate/report/institutions.hpp"

#include <span>
#include <string>
#include <vector>

namespace raaderum::calibrate {

enum class Verdict {
    met,
    missed,
    given,            ///< an input of the model, so nothing to be met
    not_represented,  ///< the model has nothing of the kind
};

struct Finding {
    std::string id;      ///< T1 to T14
    std::string what;    ///< the target, with its source
    std::string target;  ///< the value and what counts as met
    std::string found;
    Verdict verdict = Verdict::met;
    std::string how;  ///< how it was measured
};

struct Lives {
    std::vector<Account> ordinary;
    std::vector<Account> large_leeway;
    std::vector<Account> different;
    std::vector<SpanOutcome> spans;
};

/// A level that the default institution is to have: the mean of a metric over five years.
struct LevelTarget {
    const char* id;
    const char* what;
    Metric metric;
    double low;
    double high;
};
std::span<const LevelTarget> level_targets();

/// In the order of the targets' numbers.
std::vector<Finding> findings(const Lives& lives);

}  // namespace raaderum::calibrate
