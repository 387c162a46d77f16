#pragma once
// Whether a file that lies there may be read: not where its bytes are others than its checksum says, and not before a child
// process came through reading it (trial.hpp).

#include <filesystem>
#include <span>
#include <vector>

namespace raaderum::output {

/// Throws OutputRefused, saying what lies there, where `file` is no ordinary file: a folder, a pipe and a device are not read.
void expect_ordinary_file(const std::filesystem::path& file);

/// Throws SystemFailure where the bytes of a finished file are not those that were written, or where reading it cannot be
/// survived.
void check_whole(const std::filesystem::path& file);
/// The same, and whether the file carries a checksum, which holds; else it was cut off, or another program changed it.
bool carries_checksum(const std::filesystem::path& file);
/// The same of several files, with one child process for all of them.
std::vector<bool> carry_checksums(std::span<const std::filesystem::path> files);

/// Lets a child process read parts, whose checksums hold, unless this process has seen them through before.
void try_out_parts(std::span<const std::filesystem::path> parts);

}  // namespace raaderum::output
