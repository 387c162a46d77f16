#pragma once
// A user's file as a whole, if it is an ordinary file of a size that is read.

#include "network/encoding.hpp"

#include <filesystem>
#include <string>

namespace raaderum::network {

/// The bytes of a file. Throws BadTies where there is none, where it is a folder, a pipe or a device (which could hang whoever
/// reads it), larger than is read, or may not be read. `what` the file should be goes into the message.
std::string whole_file(const std::filesystem::path& file, TieProblems& problems, const char* what);

}  // namespace raaderum::network
