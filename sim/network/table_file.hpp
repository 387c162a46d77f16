#pragma once
// A user's table as a file: its bytes become text in whatever encoding, the text becomes a first row with names of columns, and
// rows below it. Charts and surveys are read by it.

#include "network/encoding.hpp"
#include "network/table.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

class TableFile {
  public:
    /// Reads the first row. Throws BadTies, by `problems`, where there is none: `what` ("a chart") and `wanted` say what was
    /// expected. `problems` outlives the table.
    TableFile(const std::filesystem::path& file, const char* what, const std::string& wanted, TieProblems& problems);

    const std::vector<std::string>& header() const { return header_; }
    /// The line of the first row.
    std::size_t header_line() const { return header_line_; }
    /// The next row that is no comment; false at the end.
    bool next(std::vector<std::string>& cells);
    /// The line at which the last row began.
    std::size_t line() const { return table_->line(); }
    char separator() const { return table_->separator(); }
    /// "UTF-16" or "Windows-1252"; empty for UTF-8.
    const std::string& encoding() const { return decoded_.encoding; }

  private:
    Decoded decoded_;
    std::unique_ptr<Table> table_;
    std::vector<std::string> header_;
    std::size_t header_line_ = 0;
};

/// The number in a cell, with a decimal point or comma, and a per cent sign or none: "4,2", "12 %".
struct NumberCell {
    double value = 0.0;
    bool per_cent = false;  ///< a sign stands there; `value` is as written
};
std::optional<NumberCell> number_in_cell(std::string_view cell);

}  // namespace raaderum::network
