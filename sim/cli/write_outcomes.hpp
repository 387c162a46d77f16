#pragma once
// The table of outcomes as a file. A table carries no mark by which raaderum could know it again, so it takes a free name only; what is
// there already stays, unless it says the same.

#include "compare/csv_locale.hpp"
#include "compare/study.hpp"

#include <filesystem>
#include <string>

namespace raaderum::cli {

/// Throws OutputRefused where there is something at `file`.
void expect_place_for_outcomes(const std::filesystem::path& file);

/// Writes any such table. Throws OutputRefused where something else is at `file`, and SystemFailure.
void write_table(const std::string& text, const std::filesystem::path& file);

/// Writes the table of outcomes. Throws OutputRefused where something else is at `file`, and SystemFailure.
void write_outcomes(const compare::Study& study, const std::filesystem::path& file, compare::CsvLocale locale);

}  // namespace raaderum::cli
