#pragma once
// What a team's metrics gain where its people's lasting dispositions, or its leader's disposition to control, are higher than
// those of other teams: measured at the ordinary institution and stored in responses.def, since no state is made by its own
// disposition alone.

#include "model/levels.hpp"
#include "model/metrics.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace raaderum::house {

/// The lasting levels of people, in their order, and the leader's disposition to control.
inline constexpr std::size_t dispositions = lasting_levels + 1;
inline constexpr std::size_t leaders_disposition = lasting_levels;

struct Response {
    Metric metric = Metric::leeway;
    std::array<double, dispositions> per_unit{};  ///< mean of years 1 to 3, per unit of each disposition
};

/// The stored ones.
std::span<const Response> responses();
/// That of one metric; null where no team's disposition makes it.
const Response* response_of(Metric metric);

/// Measures them in `replicates` pairs of lives of one house of twelve teams, every other team moved up and down.
std::vector<Response> measured_responses(std::uint32_t replicates);

}  // namespace raaderum::house
