#pragma once
// One policy in each part of the whole (municipalities, teams, the teams of a leader or profession), for people: which gain, which
// lose.

#include "compare/by_part.hpp"

#include <cstdio>
#include <string>

namespace raaderum::cli {

/// Ends with a line end. `stream` is where it will be printed.
std::string parts_table(const compare::Comparison& comparison, const compare::ByPart& parts,
                        const compare::PartTable& table, std::FILE* stream);
/// What the tables have in common; said once, below all of them.
std::string note_on_parts(const compare::ByPart& parts);

}  // namespace raaderum::cli
