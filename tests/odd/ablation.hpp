#pragma once

#include <string>

namespace raaderum::odd {

/// What each arrow, mechanism and number carries, as the table says that comes with the program.
std::string ablation();

}  // namespace raaderum::odd
