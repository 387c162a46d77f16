#pragma once
// An event as tests write it.

#include "core/check.hpp"
#include "interventions/kinds.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace raaderum::test {

/// What else it has is as in a scenario that says no more; a reform takes four weeks.
inline Event event_in(Week week, std::string_view kind, float size,
                      std::initializer_list<std::pair<std::string_view, float>> more = {}) {
    const InterventionKind* found = find_intervention(kind);
    check(found != nullptr, "a test names a kind of event that there is");
    Event event = event_of(*found, week);
    set_value(event, "size", size);
    if (kind == "trust_reform") set_value(event, "over_weeks", 4.0F);
    for (const auto& [option, value] : more) set_value(event, option, value);
    return event;
}

/// A parameter set to a new value.
inline Event setting_in(Week week, std::string_view key, float value) {
    Event event = event_of(interventions::set, week);
    event.key = key;
    set_value(event, "value", value);
    return event;
}

/// A remedy for a corner, aimed at a team, or at a person of a team or of the house; both are counted from 1, and 0 is none.
inline Event aimed_in(Week week, std::string_view key, float value, float team, float who = 0.0F) {
    Event event = setting_in(week, key, value);
    set_value(event, "team", team);
    set_value(event, "who", who);
    return event;
}

}  // namespace raaderum::test
