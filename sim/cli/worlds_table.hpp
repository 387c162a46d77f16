#pragma once
// How policies hold up over sampled worlds, for people: a table, which of them no other dominates, and in words the worlds
// in which the favoured one is the wrong one.

#include "compare/over_worlds.hpp"

#include <cstdio>
#include <string>

namespace raaderum::cli {

/// Ends with a line end. `stream` is where it will be printed.
std::string worlds_table(const compare::Study& study, const compare::Comparison& comparison,
                         const compare::OverWorlds& over, std::FILE* stream);

}  // namespace raaderum::cli
