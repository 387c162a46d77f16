#pragma once
// What a scenario may say and hardly means: nothing in it is wrong, yet what is run is not what it looks like.

#include "scenario/document.hpp"

#include <string>
#include <vector>

namespace raaderum::scenario {

/// One sentence for each: events of the scenario that a variant's own replace, variants that are the same, sweeps of one
/// value, more recorded replicates than there are, more silos than people, and spans that make the teams of a smaller one.
/// `fewer`: the command line says how many replicates there are, so that less may be recorded than written.
std::vector<std::string> oddities_of(const Document& document, const Plan& plan, bool fewer);

}  // namespace raaderum::scenario
