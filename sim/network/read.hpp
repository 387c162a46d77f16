#pragma once
// An institution's own network, as its people named each other in a survey, read from a CSV or GraphML file. What is wrong
// in the file is told with its line and how to mend it; nothing in a file can crash or hang the program.

#include "model/ties.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace raaderum::network {

/// One thing wrong with a file of ties.
struct TieProblem {
    std::string file;
    int line = 0;          ///< 1-based; 0 where no line applies
    std::string wrong;     ///< what is wrong
    std::string expected;  ///< how to mend it
};

/// Thrown when a file of ties cannot be used: its problems in the order of lines (at most the first 20, then how many more).
struct BadTies : std::runtime_error {
    explicit BadTies(std::vector<TieProblem> found);
    std::vector<TieProblem> problems;
};

/// What was passed over while reading, for a warning to the user.
struct ReadingNotes {
    std::size_t self_ties_dropped = 0;
    std::size_t duplicates_merged = 0;
    /// One sentence for each kind that occurred.
    std::vector<std::string> sentences() const;
};

/// Bounds on what is read; beyond them a file is refused.
inline constexpr std::uintmax_t largest_tie_file = 256ULL << 20U;  ///< bytes
inline constexpr std::size_t most_ties = 5'000'000;                ///< directed ties
inline constexpr std::size_t longest_label = 1000;                 ///< bytes
inline constexpr int deepest_nesting = 64;                         ///< elements within elements, GraphML

/// Reads ties from a file ending in .csv, .tsv, .graphml or .xml; with another ending, from what the file begins with.
/// Positions 0, 1, 2, … are the people in the order in which they first appear (GraphML: the order of the nodes). The ties
/// are sorted by source and target, without self ties and duplicates; of a tie named twice the first weight counts.
///
/// CSV: a header line with the columns `source` and `target`, and optionally `weight` (starting trust in [0, 1]; empty or NA:
/// not given), in any order, other columns ignored; separated by comma, semicolon or tab (after the last two, a weight may
/// have a decimal comma); fields may be quoted; UTF-8.
/// GraphML: nodes and edges of one graph; an undirected edge becomes two ties; weights are the edges' data whose key is
/// declared with attr.name="weight". http://graphml.graphdrawing.org/specification.html
///
/// Throws BadTies if the file cannot be read, names fewer than two people, or breaks the rules or bounds above.
TieList read_ties(const std::filesystem::path& file, ReadingNotes* notes = nullptr);

}  // namespace raaderum::network
