#pragma once
// Values that follow from others unless they are given (institution.procedural_weight): when the others move, they move.

#include "model/plan.hpp"

namespace raaderum::sensitivity {

/// Whether the parameter may follow from others, and does so here.
bool follows_from_others(const ParameterInfo& parameter, const Parameters& parameters);

/// Moves all values of `plan` that follow from others in `before`, which has the same variants.
void let_follow(Plan& plan, const Plan& before);

}  // namespace raaderum::sensitivity
