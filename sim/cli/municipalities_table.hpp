#pragma once
// One policy in each municipality, for people: which gain, which lose.

#include "compare/by_municipality.hpp"

#include <cstdio>
#include <string>

namespace raaderum::cli {

/// Ends with a line end. `stream` is where it will be printed.
std::string municipalities_table(const compare::Study& study, const compare::Comparison& comparison,
                                 const compare::MunicipalTable& table, std::FILE* stream);

}  // namespace raaderum::cli
