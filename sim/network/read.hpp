#pragma once
// An institution's own network, as its people named each other in a survey, read from a table or a GraphML file. What is wrong
// in the file is told with its line and how to mend it, what is doubtful likewise, and what was assumed stands in one line;
// nothing in a file can crash or hang the program.

#include "model/teams.hpp"
#include "model/ties.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::network {

class People;

/// One thing wrong with a file of ties.
struct TieProblem {
    std::string file;
    int line = 0;          ///< 1-based; 0 where no line applies
    std::string wrong;     ///< what is wrong
    std::string expected;  ///< how to mend it
};

/// Thrown when a file of ties cannot be used: its problems in the order of lines (those of one kind in one, at most 20 kinds).
struct BadTies : std::runtime_error {
    explicit BadTies(std::vector<TieProblem> found);
    std::vector<TieProblem> problems;
};

/// What a scenario says of its file of ties.
struct TieReading {
    std::optional<std::pair<double, double>> weights =
        {};                               ///< ends of the scale of weights, which become trust 0 and 1
    std::optional<bool> undirected = {};  ///< overrules what the file says
    std::filesystem::path chart = {};     ///< a table of teams or of each person's team; empty: there is none
};

/// What was read and assumed, and what of it is doubtful.
struct ReadingNotes {
    std::string read;  ///< one line: "read ties.csv: 71 people, 892 ties, directed; trust from column 'weight'"
    std::size_t self_ties_dropped = 0;
    std::size_t duplicates_merged = 0;
    std::vector<std::string> doubts;
    std::vector<Team> teams;          ///< in the order of positions; empty where no teams are named
    std::vector<std::string> people;  ///< folded labels in the order of positions; empty where nobody is named
    void note_people(const People& named, const std::vector<std::uint32_t>& position);
    /// One sentence for each thing that the user should look at.
    std::vector<std::string> sentences() const;
};

/// Bounds on what is read; beyond them a file is refused.
inline constexpr std::uintmax_t largest_tie_file = 256ULL << 20U;  ///< bytes
inline constexpr std::size_t most_ties = 5'000'000;                ///< directed ties
inline constexpr std::size_t longest_label = 1000;                 ///< bytes
inline constexpr int deepest_nesting = 64;                         ///< elements within elements, GraphML

/// Reads ties from a file ending in .csv, .tsv, .graphml or .xml; with another ending, from what the file begins with.
/// Positions 0, 1, 2, … are the people in the order in which they first appear (GraphML: the order of the nodes); where teams
/// are named, those of each team side by side, in the order of silos and names, or in that of a chart with a row per team. The ties are sorted by source and target, without self
/// ties and duplicates; of a tie named twice the first weight counts. Labels are matched as network/labels.hpp says.
///
/// Table: a row per tie, with columns for source and target, and optionally for the weight (starting trust in [0, 1], or on
/// the scale given; NA and the like: not given), the direction (Gephi's Type) and teams, under the names of
/// network/columns.cpp, other columns ignored; a row without target names somebody without ties. Or a matrix who-with-whom.
/// UTF-8, UTF-16 or Windows-1252; rows and cells as in network/table.hpp.
/// GraphML: nodes and edges of one graph; an undirected edge becomes two ties; weights are the edges' data whose key has one
/// of those names, teams likewise the nodes'. http://graphml.graphdrawing.org/specification.html
///
/// Throws BadTies if a file cannot be read, names fewer than two people, or breaks the rules or bounds above.
TieList read_ties(const std::filesystem::path& file, ReadingNotes* notes = nullptr);
TieList read_ties(const std::filesystem::path& file, const TieReading& how, ReadingNotes* notes = nullptr);

/// How many positions there are in a chart; its teams go to `notes`. A chart has a row per team, with how many positions it
/// has, or a row per person, with the person's team; and, where they are wanted, the leader, profession and silo of each. The
/// teams of a silo stand side by side. Throws likewise.
std::size_t read_chart_alone(const std::filesystem::path& chart, ReadingNotes& notes);

}  // namespace raaderum::network
