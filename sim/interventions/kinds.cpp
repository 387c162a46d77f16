#include "interventions/kinds.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <array>

namespace raaderum {
namespace {

constexpr auto kinds = std::to_array<const InterventionKind*>({
#define KIND(name) &interventions::name,
#include "interventions/kinds.def"
#undef KIND
});

template <class Matches>
const InterventionKind* first_that(Matches&& matches) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const InterventionKind* kind) { return matches(*kind); });
    return found == kinds.end() ? nullptr : *found;
}

/// Where the value of an option stands in its events.
std::size_t place_of(const InterventionKind& kind, std::string_view name) {
    const EventOption* option = find_option(kind, name);
    check(option != nullptr, "an event has the option that is asked for");
    return static_cast<std::size_t>(option - kind.options.data());
}

}  // namespace

std::span<const InterventionKind* const> intervention_kinds() { return kinds; }

const InterventionKind* find_intervention(std::string_view name) {
    return first_that([&](const InterventionKind& kind) { return kind.name == name; });
}

const InterventionKind* find_intervention(HappeningKind number) {
    return first_that([&](const InterventionKind& kind) { return kind.number == number; });
}

const InterventionKind& kind_of(const Event& event) {
    const InterventionKind* kind = find_intervention(event.kind);
    check(kind != nullptr, "an event is of a kind that there is");
    return *kind;
}

const EventOption* find_option(const InterventionKind& kind, std::string_view name) {
    const auto found = std::find_if(kind.options.begin(), kind.options.end(),
                                    [&](const EventOption& option) { return option.name == name; });
    return found == kind.options.end() ? nullptr : &*found;
}

bool sets_a_parameter(const InterventionKind& kind) {
    return std::any_of(kind.options.begin(), kind.options.end(),
                       [](const EventOption& option) { return option.takes == OptionTakes::parameter_key; });
}

Event event_of(const InterventionKind& kind, Week week) {
    Event event;
    event.week = week;
    event.kind = kind.number;
    for (std::size_t place = 0; place != kind.options.size(); ++place) {
        event.values.at(place) = static_cast<float>(kind.options[place].default_value);
    }
    return event;
}

float value_of(const Event& event, std::string_view option) {
    return event.values.at(place_of(kind_of(event), option));
}

void set_value(Event& event, std::string_view option, float value) {
    event.values.at(place_of(kind_of(event), option)) = value;
}

std::size_t team_of(const Institution& institution, const Event& event) {
    if (event.team.empty()) return static_cast<std::size_t>(value_of(event, "team"));
    const std::span<const Team> teams = institution.teams->given();
    const auto found =
        std::find_if(teams.begin(), teams.end(), [&](const Team& team) { return team.name == event.team; });
    return found == teams.end() ? institution.leaders.count + 1 : static_cast<std::size_t>(found - teams.begin()) + 1;
}

std::string_view choice_of(const Event& event, std::string_view option) {
    const InterventionKind& kind = kind_of(event);
    const std::size_t place = place_of(kind, option);
    return kind.options[place].names[static_cast<std::size_t>(event.values.at(place))];
}

}  // namespace raaderum
