// The institution's week, as the list of phases in model/phases.def.

#include "engine/week.hpp"

#include "interventions/apply_events.hpp"

namespace raaderum::engine {
namespace {

constexpr auto schedule = std::to_array<NamedPhase>({
#define PHASE(step, name, called) {step, called, name},
#include "model/phases.def"
#undef PHASE
});

}  // namespace

std::span<const NamedPhase> week_schedule() { return schedule; }

void run_week(Institution& institution, std::span<const Event> events, const WeekContext& context, Profile* profile) {
    Stopwatch stopwatch(profile);
    apply_events(institution, events, context);
    stopwatch.book(&Profile::events);
    for (std::size_t phase = 0; phase != schedule.size(); ++phase) {
        schedule[phase].phase(institution, context);
        stopwatch.book_phase(phase);
    }
}

}  // namespace raaderum::engine
