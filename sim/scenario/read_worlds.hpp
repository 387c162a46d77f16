#pragma once
// What a scenario is not sure about, and in how many sampled worlds it is run.

#include "scenario/combine.hpp"
#include "scenario/node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

inline constexpr int most_worlds = 1'000'000;
inline constexpr std::size_t most_uncertain = 100;

/// Makes the plan one of several worlds, where the scenario asks for them: `uncertain` says what differs between them,
/// `worlds` how many there are, and the plan's replicates become those of all worlds. `document` holds the replicates of one
/// world. Ranges without a number of worlds are not sampled; that is worth a warning.
/// Worlds of a set are named by `worlds` alone; unless `files_given`, the file that it may name must exist.
void read_worlds(const Node& scenario, const Document& document, bool files_given, Combined& combined,
                 Problems& problems);

/// The values of a parameter, one per world: a list, or one text in which they stand side by side.
std::optional<UncertainParameter> read_listed(const ParameterInfo& parameter, const Node& node, const std::string& path,
                                              Problems& problems);

/// Why a parameter cannot differ between worlds; empty where it can.
std::string_view why_not_uncertain(const ParameterInfo& parameter);

/// What a parameter's values may be, as it is written: `[0.4, 0.7]`, `{normal: [0.5, 0.1]}`.
std::string spelled(const UncertainParameter& uncertain);

}  // namespace raaderum::scenario
