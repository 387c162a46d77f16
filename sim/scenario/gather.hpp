#pragma once
// A scenario may build on others (`extends: other.yaml`). Here all of them are found, read and laid over each other, the
// outermost on top; each value keeps the place where it was written.

#include "scenario/node.hpp"
#include "scenario/source.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::scenario {

/// How many files may build on each other.
inline constexpr std::size_t longest_chain = 8;

struct Gathered {
    Node tree;                                 ///< dotted keys made into sections, `extends` resolved and taken out
    std::string written;                       ///< all texts as written, the outermost first
    std::vector<std::filesystem::path> files;  ///< that were read, the outermost first
};

/// The scenario that `source` starts. Nothing, and at least one problem, where it cannot be read at all.
std::optional<Gathered> gather(const std::shared_ptr<const Source>& source, Problems& problems);

/// The file as a source, or the compiled-in scenario of that name; null with a problem where there is none.
/// Throws std::system_error where the system cannot read a file that is there.
std::shared_ptr<const Source> open_source(const std::filesystem::path& file, Problems& problems);

}  // namespace raaderum::scenario
