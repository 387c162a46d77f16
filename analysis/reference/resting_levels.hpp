#pragma once
// Where an institution comes to rest: the means of what the reference levels are levels of.

#include "model/parameters.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace raaderum {

/// The levels by name, as in model/reference_levels.def: means over the people there, every fourth week of years 4 to 8, and
/// `replicates` lives of the default institution with these parameters. Those that are chosen have none.
std::map<std::string, double> resting_levels(const Parameters& parameters, std::uint32_t replicates);

}  // namespace raaderum
