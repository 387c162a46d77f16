#pragma once
// What lies in a folder. The library's own iterator over a folder ends the program where the memory runs out; this one throws.

#include <filesystem>
#include <string>
#include <vector>

namespace raaderum {

/// The names of what lies in a folder, in order; the folder itself and the one above it are left out. Throws std::system_error.
std::vector<std::string> names_in(const std::filesystem::path& folder);

}  // namespace raaderum
