#pragma once
// What is wrong with a file of people and ties, gathered while it is read: complaints of one kind are told together, with the
// first of their lines and of what stands there.

#include "network/read.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// Lines that have something in common, and what stands there.
class Lines {
  public:
    void add(std::size_t line, std::string_view what = {});
    std::size_t count() const { return count_; }
    std::size_t first() const { return lines_.empty() ? 0 : lines_.front(); }
    /// "line 7", or "lines 3, 7, 9 and 17 more".
    std::string in_words() const;
    /// "'a', 'b', 'c' and others".
    std::string examples() const;
    bool has_examples() const { return !examples_.empty(); }

  private:
    std::size_t count_ = 0;
    std::size_t lines_there_are_ = 0;  ///< as far as they are noted in their order
    std::size_t last_ = 0;
    bool others_ = false;
    std::vector<std::size_t> lines_;
    std::vector<std::string> examples_;
};

/// The problems of one file. Problems without remedy are thrown at once, others are gathered.
class TieProblems {
  public:
    explicit TieProblems(std::string file) : file_(std::move(file)) {}
    const std::string& file() const { return file_; }
    /// Notes a problem, and goes on reading.
    void note(std::size_t line, std::string wrong, std::string expected);
    /// Notes that in this line `what` stands, and is wrong: `before` and `after` it make the sentence. Those with the same
    /// sentence are told together.
    void note_row(std::size_t line, std::string_view before, std::string_view what, std::string_view after,
                  std::string_view expected);
    /// Notes a problem after which reading makes no sense, and throws BadTies.
    [[noreturn]] void stop(std::size_t line, std::string wrong, std::string expected);
    /// Throws BadTies if there were problems.
    void throw_if_any();

  private:
    struct Group {
        std::string before, after, expected;
        Lines lines;
    };
    std::string file_;
    std::vector<TieProblem> problems_;
    std::vector<Group> groups_;
    std::size_t more_ = 0;
};

/// Text from a file as it may stand in a message: shortened, without control characters.
std::string shown(std::string_view text);

/// "1 row", "2 rows".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

}  // namespace raaderum::network
