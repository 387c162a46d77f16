#pragma once
// The page beside the model that tells of its plausible worlds: what the data moved and what not, how well each target is met before and
// after, and how well each rival structure fits.

#include "calibrate/plausible/ensemble.hpp"

#include <string>
#include <vector>

namespace raaderum::calibrate {

/// The page as Markdown. `name` is the set's first line.
std::string page_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                    const EnsembleSettings& settings, const std::string& name);

}  // namespace raaderum::calibrate
