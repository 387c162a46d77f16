#pragma once
// What was done to the two worlds: levers moved and shocks sent, each in its week. Together with the scenario it is all that
// makes a run what it is, so a run can be computed anew, undone, replayed, and handed on as a scenario.

#include "core/units.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace raaderum::workshop {

/// Trust on the left, control on the right; what differs is always left less right.
inline constexpr std::size_t world_count = 2;

/// A lever moved: from week 0 on a setting of the policy, later an event.
struct Change {
    std::size_t world = 0;
    Week week = 0;
    std::string key;
    double value = 0.0;
};

/// Something that happens to a world at the start of its week.
struct Shock {
    std::size_t world = 0;
    Week week = 0;
    nlohmann::ordered_json event;  ///< {"kind", and its options}, as in a scenario
};

struct History {
    std::uint64_t seed = 0;
    std::vector<Change> changes;
    std::vector<Shock> shocks;
};

/// Why something that was asked for cannot be done, in words for the one who asked.
struct BadAsk {
    std::string why;
};

/// Reads a history as the page sends it. Throws BadAsk where it is none: strange members, levers that do not exist, more
/// than `most_deeds` changes or shocks.
History read_history(const nlohmann::ordered_json& json);
nlohmann::ordered_json as_json(const History& history);

inline constexpr std::size_t most_deeds = 200;

}  // namespace raaderum::workshop
