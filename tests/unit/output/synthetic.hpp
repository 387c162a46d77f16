#pragma once
// Made-up trajectories with known numbers, for tests of the file: the value of a metric tells variant, replicate, metric
// and week, so that a value in the wrong place shows.

#include "folder.hpp"
#include "output/contents.hpp"
#include "output/provenance.hpp"

#include <string>
#include <vector>

namespace raaderum::output::testing {

inline constexpr std::size_t agent_positions = 6;
inline constexpr std::uint32_t failing_replicate = 7;  ///< fails in variant 1, at week 5

/// A resolved scenario as text; `replicates` and `seed` stand in it.
scenario::Scenario small_scenario(int replicates, int weeks = 60, std::uint64_t seed = 2013);
Experiment small_experiment(int replicates, int weeks = 60, std::uint64_t seed = 2013);

/// The same with two municipalities.
Experiment country_experiment(int replicates, int weeks = 60);

/// The value of a metric in a municipality.
float value_in(std::size_t municipality, std::size_t variant, std::uint32_t replicate, std::size_t metric,
               std::size_t week);

/// The value of a metric: exact in a float.
float value_of(std::size_t variant, std::uint32_t replicate, std::size_t metric, std::size_t week);

/// The same with the weeks of three equal teams.
Experiment teams_experiment(int replicates, int weeks = 60);
/// All variants of a replicate, with its municipalities or teams where the experiment has any.
/// Replicates 0 and 1 record people, replicate 0 its ties; events in every one but those divisible by 5.
Replicate small_replicate(const Experiment& experiment, std::uint32_t replicate);

using tests::Folder;

}  // namespace raaderum::output::testing
