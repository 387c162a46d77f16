#pragma once
// Weights that share one whole: the steering paradigms, and the styles of leadership, each sum to 1.

#include "model/plan.hpp"
#include "scenario/problems.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

/// A group of parameters whose keys start alike and whose values sum to 1.
struct Whole {
    std::string_view prefix;  ///< "leaders.style."
    std::vector<const ParameterInfo*> parts;
};

const std::vector<Whole>& wholes();
/// The group that this parameter is a part of, or null.
const Whole* whole_of(const ParameterInfo& parameter);

/// What is wrong with the sum of the group's values, or an empty text.
std::string wrong_sum(const Whole& whole, const Parameters& parameters);

}  // namespace raaderum::scenario
