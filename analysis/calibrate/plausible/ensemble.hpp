#pragma once
// The worlds of one rival structure: drawn, drawn towards the targets, trimmed. And all structures' worlds as one set.

#include "calibrate/plausible/targets.hpp"
#include "calibrate/smoother.hpp"
#include "scenario/set_of_worlds.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace raaderum::calibrate {

/// A member is trimmed where it misses any target by more than so many errors.
inline constexpr double farthest = 3.0;

struct EnsembleSettings {
    SmootherSettings smoother;
    std::size_t keep = 75;  ///< worlds
    int jobs = 0;           ///< threads; 0: one per core
    /// Told how many members have lived, of how many.
    std::function<void(std::size_t done, std::size_t of)> progress;
};

/// What came of one structure.
struct StructureWorlds {
    std::size_t structure = 0;
    Smoothed smoothed;
    std::size_t trimmed = 0;  ///< members that miss a target by more than `farthest`
    std::vector<std::size_t>
        kept;  ///< members, in the order in which they become worlds; trimmed ones where too few are left
    std::size_t kept_trimmed = 0;  ///< how many of them were trimmed
};

/// By how many errors a member misses the target that it misses most; infinite where it has no answer to one.
double largest_miss(const Answers& answers, const std::vector<Aim>& aims, const std::vector<double>& errors);

/// Lives the smoother's ensembles on all threads, with the same bits for any number of them.
StructureWorlds worlds_of_structure(std::size_t structure, const EnsembleSettings& settings);

/// Chooses the worlds that are kept, as many as there may be; all are alike likely. A fixed permutation.
void keep_some(StructureWorlds& worlds, const std::vector<Aim>& aims, std::size_t keep, std::uint64_t seed);

/// One world of the set.
struct MixedWorld {
    std::size_t structure = 0;  ///< place among the structures' worlds
    std::size_t member = 0;
};

/// The kept worlds of all structures in blocks that have one of each, in an order of their own; so every prefix has its share of all.
std::vector<MixedWorld> mixed(const std::vector<StructureWorlds>& all, std::uint64_t seed);

/// The world whose answers lie nearest to the mean of all, in errors, and whose effects do, in their standard deviations. `effects`:
/// [any, world].
std::size_t middle_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                      const std::vector<std::vector<double>>& effects);

/// The set as it is shipped. Numbers have four digits, which is more than anything is known to.
scenario::SetOfWorlds set_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                             std::string name);

}  // namespace raaderum::calibrate
