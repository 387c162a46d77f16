#pragma once
// Ties from a matrix who-with-whom: a row and a column for each person; what stands where they meet is the tie from the
// person of the row to that of the column.

#include "network/table.hpp"
#include "network/tie_collector.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::network {

/// The ties, if the table is a square matrix with names on both sides, at its head only, or (numbers alone) on none; nothing
/// if it is another table. `header` was the first row, and `table` is about to give the second.
std::optional<TieList> read_matrix(const std::vector<std::string>& header, const Table& table, std::size_t header_line,
                                   const std::string& encoding, const Instructions& instructions, TieProblems& problems,
                                   ReadingNotes& notes);

}  // namespace raaderum::network
