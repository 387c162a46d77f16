#pragma once
// Gathers people and ties while a file is read, whatever its format, and makes the finished list of them.

#include "network/read.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// The problems of one file. Problems without remedy are thrown at once, others are gathered.
class TieProblems {
  public:
    explicit TieProblems(std::string file) : file_(std::move(file)) {}
    /// Notes a problem, and goes on reading.
    void note(std::size_t line, std::string wrong, std::string expected);
    /// Notes a problem after which reading makes no sense, and throws BadTies.
    [[noreturn]] void stop(std::size_t line, std::string wrong, std::string expected);
    /// Throws BadTies if there were problems.
    void throw_if_any();

  private:
    std::string file_;
    std::vector<TieProblem> problems_;
    std::size_t more_ = 0;
};

class TieCollector {
  public:
    explicit TieCollector(TieProblems& problems);

    /// The number of the person with this label: a new one at the first mention.
    std::uint32_t person(std::string_view label, std::size_t line);
    const std::string& label(std::uint32_t person) const { return labels_[person]; }
    std::size_t people() const { return labels_.size(); }
    /// Notes a tie; a weight that is NaN was not given.
    void tie(std::uint32_t source, std::uint32_t target, float weight, std::size_t line);
    /// The list, with person i at position `position[i]` (empty: i).
    TieList finish(const std::vector<std::uint32_t>& position, ReadingNotes& notes);

  private:
    struct Mention {
        std::uint32_t source;
        std::uint32_t target;
        float weight;
        std::uint32_t order;
    };
    TieProblems& problems_;
    std::size_t most_people_;
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<std::string> labels_;
    std::vector<Mention> mentions_;
    bool weighted_ = false;
};

/// A weight as written: NaN for an empty field or NA, nothing if it is no number in [0, 1].
std::optional<float> parse_weight(std::string_view text, bool decimal_comma);

/// Text from a file as it may stand in a message: shortened, without control characters.
std::string shown(std::string_view text);

/// The two formats. `text` is the whole file, without byte order mark.
TieList read_csv(std::string_view text, TieProblems& problems, ReadingNotes& notes);
TieList read_graphml(std::string_view text, TieProblems& problems, ReadingNotes& notes);

}  // namespace raaderum::network
