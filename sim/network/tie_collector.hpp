#pragma once
// Gathers people and ties while a file is read, whatever its format, and makes the finished list of them.

#include "network/chart.hpp"
#include "network/people.hpp"
#include "network/weights.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// Whether a tie leads one way, as its row or edge says.
enum class Direction : std::uint8_t { unsaid, directed, undirected };

/// What the reader of a format found out, for the line on what was read and for doubts.
struct FormatFacts {
    bool undirected_by_default = false;
    std::string shape;          ///< "a matrix", or empty
    std::string encoding;       ///< empty: UTF-8
    std::string weight_source;  ///< "column 'weight'"; empty: there is none
    std::string no_weight;      ///< where there is none: a sentence on what was looked for
    std::string team_source;    ///< "column 'team'"; empty: there is none
};

/// What a file is read with: its scenario's words, and the chart beside it.
struct Instructions {
    TieReading how;
    Chart chart;
};

class TieCollector {
  public:
    TieCollector(const Instructions& instructions, TieProblems& problems);

    People& people() { return people_; }
    const People& people() const { return people_; }
    Weights& weights() { return weights_; }
    /// Notes a tie; a weight that is NaN was not given.
    void tie(std::uint32_t source, std::uint32_t target, float weight, std::size_t line,
             Direction direction = Direction::unsaid);
    /// The list, with person i at position `position[i]` (empty: i) unless teams decide.
    TieList finish(std::vector<std::uint32_t> position, const FormatFacts& facts, ReadingNotes& notes);

  private:
    struct Mention {
        std::uint32_t source;
        std::uint32_t target;
        float weight;
        std::uint32_t order;
        std::uint32_t line;
        Direction direction;
    };
    void settle_directions(bool undirected_by_default);
    void count(std::size_t line);
    void place(std::vector<std::uint32_t> position, const FormatFacts& facts, ReadingNotes& notes);
    void merge(TieList& list, WeightsSeen& seen, ReadingNotes& notes) const;
    std::string in_words(const TieList& list, const FormatFacts& facts, const ReadingNotes& notes) const;

    const Instructions& instructions_;
    TieProblems& problems_;
    People people_;
    Weights weights_;
    std::vector<Mention> mentions_;
    std::vector<std::uint32_t> position_;
    std::size_t counted_ = 0;
    std::size_t directed_ = 0, undirected_ = 0;
};

/// The formats. `text` is the whole file; a table is in UTF-8 already.
TieList read_csv(std::string_view text, std::string encoding, const Instructions& instructions, TieProblems& problems,
                 ReadingNotes& notes);
TieList read_graphml(std::string_view text, const Instructions& instructions, TieProblems& problems,
                     ReadingNotes& notes);

}  // namespace raaderum::network
