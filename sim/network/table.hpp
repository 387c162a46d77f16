#pragma once
// A table as survey tools and spreadsheets save it, taken apart row by row (RFC 4180, with a spreadsheet's liberties).

#include "network/tie_problems.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// Cells that mean that nothing is there: empty, NA, N/A, NaN, null, none, ingen, a dash, and a spreadsheet's #N/A.
bool is_missing(std::string_view cell);

/// Rows are separated by line ends, cells by comma, semicolon or tab: whichever is commonest outside quotes in the first row,
/// or what a first line `sep=;` says. Cells may be quoted; quotes may hold separators and line breaks, and a doubled quote
/// stands for one. Spaces around cells do not count. Rows in which nothing stands are passed over.
class Table {
  public:
    /// `text` is in UTF-8 and outlives the table.
    Table(std::string_view text, TieProblems& problems);

    /// The next row, or false at the end. A comment comes as a row as well, taken apart without its '#'.
    bool next(std::vector<std::string>& cells);
    /// Whether the last row began with '#', outside quotes.
    bool is_comment() const { return comment_; }
    /// What stands between cells.
    char separator() const { return separator_; }
    /// The line at which the last row began.
    std::size_t line() const { return line_; }

  private:
    void split(std::vector<std::string>& cells);
    void take_cell(std::string& cell);
    void skip_spaces();
    void end_line();

    std::string_view rest_;
    TieProblems* problems_;
    char separator_ = ',';
    bool comment_ = false;
    std::size_t line_ = 0;
    std::size_t lines_passed_ = 0;
};

}  // namespace raaderum::network
