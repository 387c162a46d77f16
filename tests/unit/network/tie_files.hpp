#pragma once
// Small files of ties for the tests of reading, and what is said about them.

#include "network/read.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace raaderum::network {

/// A file that exists as long as the test needs it.
class TieFile {
  public:
    TieFile(const std::string& ending, const std::string& content)
        : path_(std::filesystem::path(testing::TempDir())
                / (std::string("ties-") + testing::UnitTest::GetInstance()->current_test_info()->name() + "-"
                   + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ending)) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    TieFile(const TieFile&) = delete;
    TieFile& operator=(const TieFile&) = delete;
    ~TieFile() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

inline TieList read_text(const std::string& ending, const std::string& content, ReadingNotes* notes = nullptr) {
    const TieFile file(ending, content);
    return read_ties(file.path(), notes);
}

/// A table, read as a scenario says; `teams` become a chart beside it where there are any.
inline TieList read_as(const std::string& content, TieReading how, ReadingNotes* notes = nullptr,
                       const std::string& chart = {}) {
    const TieFile file(".csv", content);
    const TieFile beside(".org.csv", chart);
    if (!chart.empty()) how.chart = beside.path();
    return read_ties(file.path(), how, notes);
}

/// What is said of a file: the line on what was read, without its beginning, and every doubt.
struct Said {
    std::string read;
    std::string doubts;
};
inline Said said_of(const ReadingNotes& notes) {
    Said said;
    said.read = notes.read.substr(notes.read.find(": ") + 2);
    for (const std::string& sentence : notes.sentences()) said.doubts += sentence + "\n";
    return said;
}
inline Said said_of(const std::string& ending, const std::string& content) {
    ReadingNotes notes;
    read_text(ending, content, &notes);
    return said_of(notes);
}

/// The problems of a file; none if it was read.
inline std::vector<TieProblem> problems_of(const std::string& ending, const std::string& content) {
    try {
        read_text(ending, content);
        return {};
    } catch (const BadTies& bad) {
        return bad.problems;
    }
}

/// "line: what is wrong" of the first problem.
inline std::string first_problem(const std::string& ending, const std::string& content) {
    const std::vector<TieProblem> problems = problems_of(ending, content);
    return problems.empty() ? "" : std::to_string(problems.front().line) + ": " + problems.front().wrong;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
using Labels = std::vector<std::string>;

}  // namespace raaderum::network
