#pragma once
// What is stored may go stale between versions, and not in one.

#include <cstdlib>
#include <string>

namespace raaderum::tests {

/// Whether the sources are those of a version that was cut.
inline bool at_a_version(const std::string& sources) {
    const std::string tag = "git -C '" + sources + "' describe --exact-match --tags --match 'v[0-9]*' >/dev/null 2>&1";
    return std::system(tag.c_str()) == 0;
}

}  // namespace raaderum::tests
