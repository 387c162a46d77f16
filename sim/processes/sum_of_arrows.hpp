#pragma once
// How the arrows of model/arrows become a sum in a process: `const float target = base`, then the process's table, then a semicolon.
// An arrow adds its size, a field of the parameters `p`, times its amount; a shared size is a local called group_field. Where a
// mechanism is off, or a size depends on the house, the process changes its own `p` first.

#include "model/parameters.hpp"

// clang-format off
#define ARROW(target, group, field, sign, amount, ...) sign p.field * amount
#define SHARED_ARROW(target, group, field, sign, amount) sign group##_##field * amount
// clang-format on
