#pragma once
// A house of ten, half a year long, so that tests are quick.

#include "scenario/scenario.hpp"
#include "workshop/stage.hpp"

#include <string>

namespace raaderum::workshop {

inline constexpr const char* small_house =
    "schema: 1\nname: small\nextends: two-worlds\nweeks: 26\nburn_in: 4\n"
    "institution: {employees: 10, span_of_control: 5, silos: 1}\nnetwork: {mean_degree: 4}\n";

/// The stage holds the shipped institution of the workshop.
inline Stage shipped_stage() { return {"two-worlds", scenario::load("two-worlds").plan, {}}; }

}  // namespace raaderum::workshop
