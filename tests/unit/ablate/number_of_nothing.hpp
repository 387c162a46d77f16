#pragma once
// A number that the model does not read.

#include "model/parameters.hpp"

namespace raaderum::ablate {

inline ParameterInfo number_of_nothing() {
    return {"made.up",
            false,
            1.0,
            0.0,
            1.0,
            "1",
            Known::assumed,
            Changeable::anytime,
            "nothing",
            "",
            [](const Parameters&) { return 1.0; },
            [](Parameters&, double) {}};
}

}  // namespace raaderum::ablate
