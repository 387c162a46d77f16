#pragma once
// Events whose numbers are swept: what is swept in a list of them, and the list as a cell of the sweep has it.

#include "scenario/cells.hpp"

#include <string>
#include <vector>

namespace raaderum::scenario {

/// An option of an event with the values of its sweep.
struct EventSweep {
    std::string key;  ///< "events.cut.size", as names of cells and arguments have it
    const WrittenEvent* event = nullptr;
    const SweptOption* option = nullptr;
};

/// All sweeps in a list, each once, though a list of teams makes several events of one entry.
std::vector<EventSweep> sweeps_in(const std::vector<WrittenEvent>& events);

/// The events with the numbers that they have in a cell.
std::vector<WrittenEvent> events_in(const Cell& cell, std::vector<WrittenEvent> events);

/// Puts events in the order of their weeks; within a week as written.
void sort_by_week(std::vector<WrittenEvent>& events);
std::vector<Event> without_places(const std::vector<WrittenEvent>& written);

}  // namespace raaderum::scenario
