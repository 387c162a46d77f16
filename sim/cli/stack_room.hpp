#pragma once
// Room on the stack. Where a limit on it (ulimit -s) would end the program without a word, it is raised as far as that is
// allowed, or told.

#include <cstddef>
#include <optional>

namespace raaderum::cli {

/// Makes room for this thread, and for those to come; gives the bytes that this thread may have where they do not suffice.
std::optional<std::size_t> too_little_stack();

/// Bytes that suffice.
inline constexpr std::size_t least_stack = 128 * 1024;

}  // namespace raaderum::cli
