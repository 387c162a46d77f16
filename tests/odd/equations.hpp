#pragma once
// The sums of a process as equations, made from its code and its table of arrows.

#include <string>
#include <string_view>

namespace raaderum::odd {

/// Every sum of sim/processes/<process>.cpp with its terms before it and what becomes of it behind it, as a block of text.
/// A level of the ordinary institution bears a °. Throws std::runtime_error where the process sums no arrows.
std::string equations(std::string_view process);

}  // namespace raaderum::odd
