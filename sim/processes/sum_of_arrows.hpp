#pragma once
// How the arrows of model/arrows become a sum in a process: `const float target = base`, then the process's table, then a
// semicolon. An arrow adds its size, a field of the parameters `p`, times its amount; a shared size is a local called
// group_field. Where a mechanism is off, the process makes the size 0 in its own `p` first. The terms of a target, asked for
// by TERMS_OF_target before the sum, become constants of their names.

#include "model/parameters.hpp"

// clang-format off
#define ARROW(target, group, field, sign, amount, ...) sign p.field * amount
#define SHARED_ARROW(target, group, field, sign, amount) sign group##_##field * amount
#define TERM(target, name, code, ...) const float name = code;
// clang-format on
