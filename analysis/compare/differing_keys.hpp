#pragma once
// Where two scenarios part: the keys whose values differ.

#include <string>
#include <vector>

namespace raaderum::compare {

/// Full paths of the keys in which two resolved scenarios differ, in the order of the first; how often they are run does
/// not count. Throws scenario::BadInput where one is no YAML.
std::vector<std::string> differing_keys(const std::string& resolved, const std::string& other);

}  // namespace raaderum::compare
