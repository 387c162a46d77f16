#pragma once
// Which numbers are about how the model works.

#include "model/parameters.hpp"

namespace raaderum {

/// Whether a parameter is about how the model works, rather than about which institution it is or where it rests.
bool is_structural(const ParameterInfo& parameter);

}  // namespace raaderum
