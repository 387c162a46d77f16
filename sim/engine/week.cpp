// The institution's week. Read it from top to bottom: the world outside first, then what leaders decide, then the work, then
// what the work does to people, and last who leaves and who comes. Each line is one file in sim/processes.

#include "engine/week.hpp"

#include "interventions/apply_events.hpp"

namespace raaderum::engine {
namespace {

constexpr auto schedule = std::to_array<NamedPhase>({
    {1, "meet the environment", meet_environment},
    {2, "plan the leaders' week", plan_leaders_week},
    {2, "receive a mandate", receive_mandate},
    {3, "delegate leeway", delegate_leeway},
    {4, "spend the hours", spend_hours},
    {5, "meet colleagues", meet_colleagues},
    {5, "do casework", do_casework},
    {5, "suffer misfortune", suffer_misfortune},
    {6, "lead", lead},
    {7, "learn", learn},
    {8, "form buy-in and clarity", form_buy_in},
    {9, "gather courage", gather_courage},
    {10, "bear the work", bear_the_work},
    {11, "judge fairness", judge_fairness},
    {11, "hear complaints", hear_complaints},
    {12, "revise trust", revise_trust},
    {13, "come and go", come_and_go},
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
