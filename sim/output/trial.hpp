#pragma once
// A file without a seal may have been made or changed by anybody, and HDF5 crashes or hangs over some such files. So a child
// process reads all of it first: what happens there does not happen to the program.

#include <filesystem>

namespace raaderum::output {

/// Throws SystemFailure where reading the whole file ends a process by force or takes longer than a file of its size can
/// need. What else is wrong with it is told by whoever reads it. The calling thread alone may be at HDF5's.
void try_out(const std::filesystem::path& file);

}  // namespace raaderum::output
