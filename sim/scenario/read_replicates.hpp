#pragma once
// How often a scenario is run: so many times, or until a difference between policies is known well enough.

#include "model/plan.hpp"
#include "scenario/node.hpp"

#include <optional>

namespace raaderum::scenario {

/// The number of replicates, or the most of them in `{until: …, min: 30, max: 2000}`; `otherwise` where it is wrong.
int read_replicates(const Node& node, int otherwise, Problems& problems);

/// What a run of `plan` waits for, if the scenario says so.
std::optional<Precision> read_until(const Node& scenario, const Plan& plan, Problems& problems);

/// Notes where a plan that waits for a precision has no difference between its variants to wait for.
void expect_a_difference(const Node& scenario, const Plan& plan, Problems& problems);

/// Notes where what is recorded does not hold what the plan waits for, or holds no week although it asks for some.
void expect_recorded(const Node& scenario, const Plan& plan, Problems& problems);

}  // namespace raaderum::scenario
