#pragma once
// A policy and its baseline as pairs. Where nobody is left in a house, means over people are undefined there; such weeks are left
// out on both sides, so that a pair always tells of the same weeks of the same replicates, and mean, baseline and difference
// of a row add up. A pair takes no part where no week is left. Variants of scenarios that share neither worlds nor luck are no pairs.

#include "compare/study.hpp"

#include <cstddef>

namespace raaderum::compare {

struct Pairs {
    Table own;                  ///< rows are what is compared: replicates, or worlds where the study has them
    Table baseline;             ///< the same rows; NaN in the same weeks
    bool paired = true;         ///< else the two are independent samples, and may have different numbers of rows
    std::size_t undefined = 0;  ///< replicates that finished in both and take no part, as no week is defined in both
};

/// From the replicates of a variant and of its baseline, tables of Study::metric() over the same weeks.
Pairs pairs_of(const Study& study, std::size_t variant, std::size_t baseline, Table own, Table other);

/// The mean of each row over the weeks in which it is defined; NaN where there is none.
std::vector<double> means_of(const Table& table);

}  // namespace raaderum::compare
