#pragma once
// One number for the content of a trajectory file: equal for equal results, however the file came about.

#include <filesystem>
#include <map>
#include <string>

namespace raaderum::output {

/// SHA-256 over every data set in the order of their paths: path, shape, type and numbers. Attributes (and so the time of
/// creation), compression and the order in which things lie in the file do not count. Throws SystemFailure.
std::string digest(const std::filesystem::path& file);

/// SHA-256 of each data set by itself, by its path. Throws SystemFailure.
std::map<std::string, std::string> digests_of_datasets(const std::filesystem::path& file);

}  // namespace raaderum::output
