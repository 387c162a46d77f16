#pragma once
// A small house in which nothing is ordinary, so that every cause pulls.

#include "small_institution.hpp"

#include <string_view>

namespace raaderum {

inline void disturb(SmallInstitution& house) {
    float shift = 0.05F;
    for_each_column(house.people, [&](std::string_view name, Column<float>& column, float, std::string_view) {
        if (name == "filled" || name == "open") return;
        for (float& value : column) value += shift;
        shift = shift > 0.1F ? 0.05F : shift + 0.007F;
    });
    set_all(house.people.role_clarity, 0.3F);
    set_all(house.people.justice, 0.3F);
    set_all(house.people.expected_control, 0.1F);
    set_all(house.people.buy_in, 0.4F);
    set_all(house.people.competence, 0.4F);  // below where it is drawn to, so that it grows
    house.environment.churn += 0.1F;
    house.environment.fatigue += 0.1F;
    house.environment.role_conflict += 0.1F;
    house.environment.political_demand += 0.1F;
    house.environment.attention = 0.4F;
    house.environment.hollow_words = 0.3F;
    house.environment.cut = 0.1F;
    house.environment.rules = 0.6F;
    house.environment.unequal_treatment = 0.5F;
    house.environment.effect_seen += 0.2F;
    house.environment.procedure_seen += 0.1F;
    house.environment.effect_demand = 0.3F;
    house.parameters.leaders.openness = 0.8F;
    house.parameters.leaders.peer_support = 0.8F;
    house.parameters.leaders.rewards = 0.5F;
    house.parameters.institution.effect_tracking = 0.03F;
    house.environment.pressure = 0.5F;
    set_all(house.leaders.mandate, 0.5F);
    set_all(house.leaders.strain, 0.5F);
    house.environment.harm_per_1000 = 2.5F;
}

}  // namespace raaderum
