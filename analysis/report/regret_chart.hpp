#pragma once
// How much worse each policy is than the best one, setting by setting ("regret"): a dot per setting, the mean as a line,
// and the worst setting named.

#include "report/pens.hpp"
#include "report/words.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

struct RegretRow {
    Policy policy;
    std::vector<double> regrets;  ///< per setting, in natural units, at least 0; NaN: not there
};

struct RegretChart {
    Caption caption;
    std::string axis;
    std::vector<std::string> settings;  ///< their names; may be empty ones
    std::vector<RegretRow> rows;
    int decimals = 1;  ///< of the numbers told
};

double mean_regret(const RegretRow& row);
/// Index of the setting with the largest regret, and the regret; no setting where none is a number.
struct Worst {
    std::size_t setting = 0;
    double regret = 0.0;
    bool found = false;
};
Worst worst_of(const RegretRow& row);

std::string draw(const RegretChart& chart, const Words& words);

}  // namespace raaderum::report
