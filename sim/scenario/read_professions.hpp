#pragma once
// The professions of an institution as a list: another way to write the parameters of the second and the third.

#include "scenario/policy.hpp"

namespace raaderum::scenario {

/// Two or three professions, the one that the others are measured by first. What the list says is assigned to the parameters that it
/// stands for; one that is set beside it is refused.
void read_professions(const Node& scenario, Policy& base, Problems& problems);

}  // namespace raaderum::scenario
