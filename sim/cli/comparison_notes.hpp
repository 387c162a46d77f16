#pragma once
// What is said around the table of a comparison: of which scenarios it is, what turns, and what many rows leave of verdicts.

#include "compare/comparison.hpp"

#include <string>

namespace raaderum::cli {

/// Where files of several scenarios are compared: what they are, and how what is compared across them is judged; else empty.
std::string several_scenarios(const compare::Comparison& comparison);

/// The rows that lie on the other side in their first year; empty where none does.
std::string what_turns(const compare::Comparison& comparison);

/// A row by itself is called different in 5 % of cases where it is not; which of those called so here would not be if all rows
/// of the table were to hold together. Empty where there are none.
std::string what_many_rows_leave(const compare::Comparison& comparison);

}  // namespace raaderum::cli
