#pragma once
// A scenario read section by section, before its variants are worked out: what each section says, with its place.

#include "model/plan.hpp"
#include "scenario/policy.hpp"
#include "scenario/read_country.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {

inline constexpr int most_weeks = 5200;
inline constexpr int most_replicates = 1'000'000;
/// The most replicates of a run that stops by itself, unless given.
inline constexpr int most_replicates_until = 2000;

struct Document {
    std::string name;
    Wording wording;
    int weeks = 260;
    int replicates = 100;
    std::uint64_t seed = 1;
    int burn_in = 0;
    Place burn_in_place;
    NetworkKind network = NetworkKind::small_world;
    std::string network_path;                                  ///< absolute; empty unless the kind is file
    std::optional<std::pair<double, double>> network_weights;  ///< ends of the scale of weights
    std::optional<bool> network_undirected;
    std::string chart;  ///< absolute; empty unless there is one
    WrittenCountry country;
    RecordPlan record;
    std::vector<Place> network_week_places;
    Policy base;
    std::vector<Policy> variants;
    std::optional<std::string> baseline;
    Place baseline_place;
};

/// Stands between a policy's name and its cell in the name of a sweep's variant, <policy>__<key>=<value>,<key>=<value>.
inline constexpr std::string_view sweep_mark = "__";

/// Names of scenarios and variants: 1 to 64 letters, digits and . _ - = , not starting with a dot. Those that a sweep makes
/// (they hold `__` and `=`) may have 200.
bool is_good_name(std::string_view name);

/// Reads all sections of `scenario`. `fallback_name` is used where it has none. Unless `files_given`, a file of ties must
/// exist.
Document read_document(const Node& scenario, const std::string& fallback_name, bool files_given, Problems& problems);

}  // namespace raaderum::scenario
