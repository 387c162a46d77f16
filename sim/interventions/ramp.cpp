#include "interventions/ramp.hpp"

#include "interventions/kinds.hpp"

#include <algorithm>

namespace raaderum {

int weeks_left(const Event& event, Week week) {
    const int passed = week - event.week;
    const int over = std::max(1, static_cast<int>(value_of(event, "over_weeks")));
    return passed < 0 || passed >= over ? 0 : over - passed;
}

bool is_for_all(const Event& event) {
    return event.team.empty() && value_of(event, "team") == 0.0F && value_of(event, "who") == 0.0F;
}

bool is_taken_over(const Event& event, std::span<const Event> later, Week week) {
    return std::any_of(later.begin(), later.end(), [&](const Event& other) {
        return other.key == event.key && other.week <= week && is_for_all(other);
    });
}

void set_parameters(Parameters& parameters, std::span<const Event> events, Week week) {
    for (std::size_t place = 0; place != events.size(); ++place) {
        const Event& event = events[place];
        if (event.key.empty() || !is_for_all(event)) continue;
        const int left = weeks_left(event, week);
        const ParameterInfo* parameter = find_parameter(event.key);
        const bool goes_on = week > event.week;  // in its own week it acts, whatever stands behind it
        if (left == 0 || parameter == nullptr) continue;
        if (goes_on && is_taken_over(event, events.subspan(place + 1), week)) continue;
        parameter->set(parameters,
                       step_towards(static_cast<double>(value_of(event, "value")), parameter->get(parameters), left));
    }
}

}  // namespace raaderum
