#pragma once
// What surrounds the institution: the political level, the press, rules, money. One value each for the whole institution,
// declared once, in environment.def.

#include "core/units.hpp"

#include <vector>

namespace raaderum {

/// A trust reform that has begun.
struct RunningReform {
    Week began = 0;
    int over_weeks = 1;
    float size = 0;
    float involvement = 0;
    float deregulation = 0;
    float decoupling = 0;
    bool operator==(const RunningReform&) const = default;
};

struct Environment {
#define VALUE(holds, type, name, start, ...) type name = start;
#define LIST(holds, type, name, ...) std::vector<type> name;
#include "model/environment.def"
};

}  // namespace raaderum
