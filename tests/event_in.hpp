#pragma once
// An event as tests write it.

#include "model/events.hpp"

namespace raaderum::test {

/// What else it has is as in a scenario that says no more; a reform takes four weeks.
inline Event event_in(Week week, EventKind kind, float size) {
    Event event;
    event.week = week;
    event.kind = kind;
    event.size = size;
    event.over_weeks = 4;
    return event;
}

}  // namespace raaderum::test
