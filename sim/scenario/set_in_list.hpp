#pragma once
// Single events of a list, as --set and files that extend others name them: events[0].size by place, counted from 0; events.cut.size by
// the event's name, or by its kind where it is the only one of it.

#include "scenario/node.hpp"

#include <string>
#include <string_view>

namespace raaderum::scenario {

/// The key with its places in lists as sections of their own, which is how lay_over() reads them: events.[0].size.
std::string with_places_as_keys(std::string_view key);

/// The key of the list of events in which `key` names one, "events" or "variants.cut.events+"; empty where it names none.
std::string list_of_events_in(std::string_view key);

/// Whether an argument may set `key`; where it names an entry of a list that is not there, or of no list of events, that is noted.
bool may_set_entry(const Node& scenario, std::string_view key, const Place& place, Problems& problems);

/// What a list of events calls its entry: its name, else its kind where it is the only one of it, else its place.
std::string label_of_entry(const Node& list, std::size_t entry);

/// Lays what `above` says of single events over those of the list.
void lay_over_entries(Node& list, Node above, Problems& problems);

}  // namespace raaderum::scenario
