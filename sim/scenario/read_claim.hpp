#pragma once
// The section `claim` of a scenario: what is claimed, and by which contrasts of variants it is measured.

#include "scenario/claim.hpp"
#include "scenario/node.hpp"

#include <span>
#include <string>

namespace raaderum::scenario {

/// Reads the section. `weeks` is the length of the run and `variants` are the names of its variants; both bound what a
/// measure may look at. What is wrong is noted.
Claim read_claim(const Node& section, int weeks, std::span<const std::string> variants, Problems& problems);

}  // namespace raaderum::scenario
