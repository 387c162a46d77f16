#pragma once
// What `raaderum compare --by` may be asked of a file.

#include "compare/by_part.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::cli {

/// Refuses to divide a study into parts that its file does not keep. Throws BadUsage.
void expect_parts(const compare::Study& study, compare::By by);
/// What is compared by team where nobody says what: of three that are asked first, those that are kept; else all that are.
std::vector<std::string> first_of_teams(const compare::Study& study);
/// Refuses a metric of which parts keep no weeks. Throws BadUsage.
void expect_of_parts(const compare::Study& study, compare::By by, std::size_t metric);

}  // namespace raaderum::cli
