#pragma once
// Plain tables for the terminal.

#include <string>
#include <vector>

namespace raaderum::cli {

using Row = std::vector<std::string>;

/// Columns beside each other, the first to the left, the others to the right; the first row is the heading.
std::string laid_out(const std::vector<Row>& rows);

}  // namespace raaderum::cli
