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

/// Team sizes at which it is measured what size alone makes: a leader's hours are shared by more or fewer.
inline constexpr std::array<double, 7> measured_sizes{3, 5, 8, 12, 18, 27, 40};

struct OfSize {
    Metric metric = Metric::leeway;
    std::array<double, measured_sizes.size()> above{};  ///< above that of a team of twelve, mean of years 1 to 3
};

/// What a team of that size has above one of twelve, between the stored sizes by the logarithm of size; 0 for metrics that no
/// disposition makes.
double made_by_size(Metric metric, double size);

/// Measures it in so many lives of a house that has four teams of each size.
std::vector<OfSize> measured_by_size(std::uint32_t replicates);

/// Measures responses in `replicates` pairs of lives of one house of twelve teams, every other team moved up and down.
std::vector<Response> measured_responses(std::uint32_t replicates);

}  // namespace raaderum::house
