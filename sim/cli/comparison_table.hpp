#pragma once
// A comparison for people: each policy's level on each metric, and how far it lies from its baseline, replicate by replicate
// in the same luck. It ends a run at a glance, and answers `raaderum compare` in full.

#include "compare/comparison.hpp"
#include "compare/cumulative.hpp"

#include <cstdio>
#include <span>
#include <string>

namespace raaderum::cli {

enum class Detail {
    glance,  ///< level, difference, interval and verdict
    full,    ///< also effect sizes, share of replicates better, p and what common luck saved, with a legend
};

/// All tables end with a line end. `stream` is where they will be printed, which decides about colour.
std::string comparison_table(const compare::Comparison& comparison, Detail detail, std::FILE* stream);
/// "78 / 9 of 100": worlds in which a policy does better and worse; shares of a hundred where there are enough of them.
std::string in_worlds(const compare::InWorlds& worlds);
/// How the replicates of each policy spread.
std::string quantile_table(const compare::Comparison& comparison, std::FILE* stream);
/// What differences add up to, how fast they come, and whether they go away.
std::string cumulative_table(const compare::Comparison& comparison, std::span<const compare::CumulativeRow> sums,
                             std::FILE* stream);

}  // namespace raaderum::cli
