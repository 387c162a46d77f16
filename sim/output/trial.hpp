#pragma once
// A file from elsewhere may have been made or changed by anybody, and HDF5 crashes or hangs over some such files. A checksum
// is no proof against that: anybody can add one. So a child process reads all of it first: what happens there does not
// happen to the program.

#include <filesystem>
#include <span>

namespace raaderum::output {

/// Throws SystemFailure, naming the file, where reading the whole of one ends a process by force or takes longer than a file
/// of its size can need, by the processor's time or, minutes later, by the clock. What else is wrong with it is told by whoever reads it. One child reads all of them, one after the
/// other. The calling thread alone may be at HDF5's.
void try_out(std::span<const std::filesystem::path> files);
void try_out(const std::filesystem::path& file);

}  // namespace raaderum::output
