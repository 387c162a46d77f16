#pragma once
// How what stands above and what builds on it become one. A dotted key (`leaders.develop: 0.6`) is the same as nested
// sections; maps merge key by key, anything else is replaced, and `key+` adds to the list that was there.

#include "scenario/node.hpp"

namespace raaderum::scenario {

/// Turns the dotted keys of a scenario, and of each of its variants, into sections. Two ways to say one key are noted.
void nest_dotted_keys(Node& scenario, Problems& problems);

/// Lays `above` over `base`: base becomes both.
void lay_over(Node& base, Node above, Problems& problems);

}  // namespace raaderum::scenario
