#pragma once
// Parts of the whole, of which metrics are kept beside the whole's own: the municipalities of a country, or, where `record` asks
// for them, the teams of an institution. A team is its positions: whoever holds them counts, and who leaves or moves on counts
// no longer.

#include "model/plan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

namespace raaderum {

enum class PartKind { municipality, team };

/// Metrics that only the house has. All others are means, shares or rates of the people in some positions, and so a team has them
/// as well; added up over teams by their people they are the house's. Here are what citizens meet at the house as a whole, what it
/// is told from outside, money, and measures of how people differ.
inline constexpr auto metrics_of_the_house_alone = std::to_array<Metric>({
    Metric::citizen_value,
    Metric::kept_value,
    Metric::need_reached,
    Metric::unmet_demand,
    Metric::value_after_harm,
    Metric::service_fit,
    Metric::equal_treatment,
    Metric::service_variation,
    Metric::cost,
    Metric::cost_per_value,
    Metric::rules,
    Metric::media_attention,
    Metric::confidence,
    Metric::role_conflict,
    Metric::political_demand,
    Metric::mandate_given,
    Metric::leeway_spread,
    Metric::leeway_skew,
    Metric::quality_spread,
    Metric::resource_strain,
});

/// Whether a team has a metric of its own.
constexpr bool is_of_teams(Metric metric) {
    return std::find(metrics_of_the_house_alone.begin(), metrics_of_the_house_alone.end(), metric)
           == metrics_of_the_house_alone.end();
}

/// The teams of an institution: those that its files name, or else as many equal ones as the span of control asks for.
std::shared_ptr<const Teams> teams_of(const Parameters& parameters, const NetworkPlan& network);

/// How many parts a plan keeps metrics of; 0: only the whole's.
std::size_t parts_kept(const Plan& plan);

}  // namespace raaderum
