#pragma once
// How tables are written: with commas and decimal points, or as a Danish spreadsheet reads them. Every table is made in the one way and
// put into the other where it leaves the program.

#include <cstdint>
#include <string>
#include <string_view>

namespace raaderum::compare {

enum class CsvLocale : std::uint8_t {
    international,  ///< RFC 4180: commas, decimal points, UTF-8
    danish,         ///< semicolons, decimal commas, UTF-8 with a byte order mark; headings and texts stay as they are
};

/// What stands before the first row.
std::string_view beginning_of_table(CsvLocale locale);
/// Whole rows of comma-separated values, as they are written in this locale.
std::string in_locale(std::string_view rows, CsvLocale locale);
/// A whole table: its beginning and its rows.
std::string table_in_locale(std::string_view rows, CsvLocale locale);

}  // namespace raaderum::compare
