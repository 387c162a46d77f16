// How interventions act: each at the start of its week, in the order in which they are written, and each is noted down under its
// own name. One that takes its time goes on in the weeks that follow. They may repeat and overlap; each adds to what the others
// did. They write to the environment, to people and their ties, and to the parameters that the institution lives by; what follows
// from that in later weeks is the phases' matter. What each does stands in the file of its name.

#include "interventions/apply_events.hpp"

#include "interventions/kinds.hpp"

namespace raaderum {

void apply_events(Institution& institution, std::span<const Event> events, const WeekContext& context) {
    for (std::size_t place = 0; place != events.size(); ++place) {
        const Event& event = events[place];
        if (event.week > context.week) continue;
        const InterventionKind& kind = kind_of(event);
        if (event.week == context.week) {
            const float value = kind.act(institution, event, context);
            context.note(event.kind, no_position, value);
        } else if (kind.go_on != nullptr) {
            kind.go_on(institution, event, events.subspan(place + 1), context);
        }
    }
}

}  // namespace raaderum
