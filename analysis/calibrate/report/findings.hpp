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
    std::string id;      ///< T1 to T14; HF: a fact told of the two houses
    std::string what;    ///< the target, with its source
    std::string target;  ///< the value and what counts as met
    std::string found;
    Verdict verdict = Verdict::met;
    std::string how;       ///< how it was measured
    std::string set_by;    ///< the parameter that sets it directly, where one does
    std::string why = {};  ///< why it is missed, where it is
};

struct Lives {
    std::vector<Account> ordinary;
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
    const char* set_by;  ///< the parameter that sets it directly
};
std::span<const LevelTarget> level_targets();

/// The span of control at which employees find themselves led best, and at which they fare best.
std::vector<Finding> best_spans(const Lives& lives);
/// What goes together with what, each at the level of analysis of the study that found it.
std::vector<Finding> relations(const Lives& lives);
/// How much of what employees answer lies between institutions.
std::vector<Finding> shares_between_institutions(const Lives& lives);

/// In the order of the targets' numbers; T1, a survey of one of the two houses, is among the facts of houses.
std::vector<Finding> findings(const Lives& lives);

}  // namespace raaderum::calibrate
