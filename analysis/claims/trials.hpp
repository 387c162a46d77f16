#pragma once
// The plans that a claim is run on: as written; without each mechanism in turn; on other networks, sizes and seeds; in
// worlds where the model's structural parameters are all a little different at once; and in plausible worlds.

#include "model/mechanisms.hpp"
#include "scenario/scenario.hpp"

#include <string>
#include <vector>

namespace raaderum::claims {

/// A plan on which the claim is judged anew.
struct Trial {
    enum class Kind {
        as_written,
        without_mechanism,
        other_setting,  ///< another network, size or seed
        other_world,    ///< other structural parameters
        plausible,      ///< all plausible worlds, which its replicates go round
    };
    Kind kind = Kind::as_written;
    Plan plan;
    const MechanismInfo* mechanism = nullptr;  ///< the one that is switched off
};

inline constexpr int worlds = 20;
/// A structural parameter is multiplied by a factor between these, its own in each world.
inline constexpr double smallest_factor = 0.8;
inline constexpr double largest_factor = 1.25;
/// The size of an institution that is larger than the default one.
inline constexpr int larger_institution = 120;

/// How many of the claim's replicates are enough to take something out or to freeze it: a quarter, at least eight, at most all.
int suspect_replicates(int replicates);

/// The plan without each mechanism that acts in it; those that a variant switches itself are left out.
std::vector<Trial> without_mechanisms(const scenario::Scenario& scenario);

/// Three networks x two sizes x two seeds; one size only where the scenario has a size of its own.
std::vector<Trial> other_settings(const scenario::Scenario& scenario);

/// The same worlds for every claim. What a variant sets itself stays as set there.
std::vector<Trial> other_worlds(const scenario::Scenario& scenario);

}  // namespace raaderum::claims
