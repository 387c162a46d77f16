#pragma once
// Who loses, who gains, for people: what becomes of each third of the positions under each policy.

#include "compare/comparison.hpp"
#include "compare/who_loses.hpp"

#include <cstdio>
#include <span>
#include <string>

namespace raaderum::cli {

/// Ends with a line end. `stream` is where it will be printed. `thirds` is not empty.
std::string thirds_table(const compare::Comparison& comparison, std::span<const compare::ThirdsByState> thirds,
                         std::FILE* stream);

}  // namespace raaderum::cli
