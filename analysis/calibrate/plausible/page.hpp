#pragma once
// The page beside the model that tells of its plausible worlds: what the data moved and what not, how well each target is met before and
// after, and how well each rival structure fits.

#include "calibrate/plausible/conclusions.hpp"
#include "calibrate/plausible/ensemble.hpp"

#include <string>
#include <vector>

namespace raaderum::calibrate {

/// What is known of the set when it is made.
struct SetMade {
    std::string name;                          ///< its first line
    std::size_t middle = 0;                    ///< see middle_of()
    std::vector<std::vector<double>> effects;  ///< see effects_in()
};

/// The page as Markdown.
std::string page_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                    const EnsembleSettings& settings, const SetMade& made);

/// The part of it about the forms that theory leaves open, and about the shipped conclusions.
std::string forms_and_conclusions(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                                  const std::vector<std::vector<double>>& effects);

}  // namespace raaderum::calibrate
