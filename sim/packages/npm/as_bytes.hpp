#pragma once
// A replicate as bytes, on its way from the thread that lived it to the one that gathers the run. What only trajectory files hold,
// happenings and ties, stays behind.

#include "observe/trajectory.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::packages {

/// All variants of a replicate.
std::string as_bytes(const std::vector<Trajectory>& replicate);
/// The same, read back.
std::vector<Trajectory> from_bytes(std::string_view bytes);

}  // namespace raaderum::packages
