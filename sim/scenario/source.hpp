#pragma once
// A text that the user wrote: a scenario file, or one argument of the command line. It is looked at byte by byte before
// anything parses it, because the YAML library stops silently at some bytes and counts columns in bytes.

#include "scenario/problems.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

struct Source {
    std::string name;              ///< as messages call it
    std::filesystem::path folder;  ///< where relative paths written in it start
    bool has_lines = true;         ///< false: an argument of the command line, which has no lines to point at
    std::string text;              ///< UTF-8 without byte order mark, lines ended by '\n'
    std::vector<std::size_t> line_starts;

    /// The line with this number (from 1) without its end; empty beyond the text.
    std::string_view line(int number) const;
    /// The place of a mark that counts lines from 0 and columns from 0 in bytes.
    Place place(const std::shared_ptr<const Source>& self, int line_from_0, int byte_from_0) const;
};

/// The largest scenario that is read, in bytes.
inline constexpr std::size_t largest_source = 1'000'000;
/// The largest with every default filled in: one of many points lists the values of each world.
inline constexpr std::size_t largest_resolved = 16'000'000;

/// The bytes of a file, at most one more than `most`. Throws std::system_error where the system cannot read it.
std::string bytes_of(const std::filesystem::path& file, std::size_t most);

/// Takes `bytes`, at most so many, as the text of a source, or notes why they are no text and returns null.
std::shared_ptr<const Source> make_source(std::string name, std::filesystem::path folder, const std::string& bytes,
                                          Problems& problems, std::size_t most = largest_source);
/// An argument of the command line, called `name` in messages (e.g. "--set institution.employees").
std::shared_ptr<const Source> make_argument(std::string name, const std::string& bytes, Problems& problems);

/// The number of characters in UTF-8 text.
int characters(std::string_view utf8);

}  // namespace raaderum::scenario
