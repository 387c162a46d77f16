#pragma once
// The kinds of interventions that there are, found by name or by event, and the options of an event by name.

#include "interventions/kind.hpp"

#include <span>
#include <string_view>

namespace raaderum {
namespace interventions {
#define KIND(name) extern const InterventionKind name;
#include "interventions/kinds.def"
#undef KIND
}  // namespace interventions

/// All kinds, in the order in which they are listed for people.
std::span<const InterventionKind* const> intervention_kinds();

/// The kind of this name or number; null where there is none.
const InterventionKind* find_intervention(std::string_view name);
const InterventionKind* find_intervention(HappeningKind number);
const InterventionKind& kind_of(const Event& event);

/// The option of this name; null where the kind has none.
const EventOption* find_option(const InterventionKind& kind, std::string_view name);

/// Whether its events set a parameter to a new value.
bool sets_a_parameter(const InterventionKind& kind);

/// The number, from 1, of the team that an event is meant for; 0: all, and one beyond the last where it names one that there is not.
std::size_t team_of(const Institution& institution, const Event& event);

/// Whether a parameter may be set for one team or one person alone.
bool may_be_aimed(std::string_view key);

/// An event of this kind whose options have their defaults.
Event event_of(const InterventionKind& kind, Week week);

float value_of(const Event& event, std::string_view option);
void set_value(Event& event, std::string_view option, float value);
/// The name that is chosen.
std::string_view choice_of(const Event& event, std::string_view option);

}  // namespace raaderum
