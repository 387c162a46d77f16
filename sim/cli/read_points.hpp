#pragma once
// A table of points, as any tool for designs writes it: a column per parameter, a row per world.

#include "scenario/scenario.hpp"

#include <filesystem>

namespace raaderum::cli {

/// Reads a table whose first row names parameters. Every cell is a number in the range of its parameter. Throws BadInput, which says
/// what is wrong in which lines.
scenario::Points read_points(const std::filesystem::path& file);

}  // namespace raaderum::cli
