#include "scenario/cell_events.hpp"

#include "interventions/kinds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

std::string key_of(const WrittenEvent& event, const SweptOption& option) {
    return fmt::format("events.{}.{}", event.label, option.name);
}

}  // namespace

std::vector<EventSweep> sweeps_in(const std::vector<WrittenEvent>& events) {
    std::vector<EventSweep> sweeps;
    for (const WrittenEvent& event : events) {
        for (const SweptOption& option : event.swept) {
            const bool again = std::any_of(sweeps.begin(), sweeps.end(), [&](const EventSweep& other) {
                return other.event->entry == event.entry && other.option->name == option.name;
            });
            if (!again && !option.values.empty()) sweeps.push_back({key_of(event, option), &event, &option});
        }
    }
    return sweeps;
}

std::vector<WrittenEvent> events_in(const Cell& cell, std::vector<WrittenEvent> events) {
    for (WrittenEvent& event : events) {
        for (const SweptOption& option : event.swept) {
            const std::string key = key_of(event, option);
            for (const auto& [swept, value] : cell.event_values) {
                if (swept != key) continue;
                if (option.name == "week") {
                    event.event.week = static_cast<Week>(value);
                } else {
                    set_value(event.event, option.name, static_cast<float>(value));
                }
            }
        }
    }
    return events;
}

void sort_by_week(std::vector<WrittenEvent>& events) {
    std::stable_sort(events.begin(), events.end(),
                     [](const WrittenEvent& a, const WrittenEvent& b) { return a.event.week < b.event.week; });
}

std::vector<Event> without_places(const std::vector<WrittenEvent>& written) {
    std::vector<Event> events;
    for (const WrittenEvent& event : written) events.push_back(event.event);
    return events;
}

}  // namespace raaderum::scenario
