#pragma once
// By which a stored table is known to be of another model.

#include <string>

namespace raaderum::ablate {

/// A sum over all parameters with their defaults and ranges, all mechanisms, and the weeks of one replicate of the default scenario.
std::string digest_of_model();

}  // namespace raaderum::ablate
