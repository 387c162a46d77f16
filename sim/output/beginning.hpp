#pragma once
// What a file begins with says what it is. Nothing is waited for and no link is followed, as anything may lie there.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace raaderum::output {

/// The first `most` bytes of the file at `path`, or as many as it has; nothing, with errno, where it cannot be opened.
std::optional<std::string> beginning_of(const std::filesystem::path& path, std::size_t most);

}  // namespace raaderum::output
