#pragma once
// The table takes long, so it comes with the program.

#include "ablate/table.hpp"

namespace raaderum::ablate {

/// The one that came with the program; its `digest` tells of which model it is.
Table shipped_table();

}  // namespace raaderum::ablate
