// A leader leaves, or all leaders do. The place is vacant for a while, others give part of the hours, and a new leader with other traits
// begins. Sources: Faglig ledelse (2025), pages 16 to 19, on recruitment and the newly appointed.

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext& context) {
    Leaders& leaders = institution.leaders;
    const std::size_t team = team_of(institution, event);
    const float weeks = value_of(event, "vacant_weeks");
    const std::size_t count = leaders.count;
    const std::size_t first = team == 0 ? 0 : team - 1;
    const std::size_t end = team == 0 ? count : team;
    float left = 0.0F;
    for (std::size_t leader = first; leader < end && leader < count; ++leader) {
        if (leaders.present[leader] == 0.0F) continue;
        empty_place(leaders, leader, weeks);
        left += 1.0F;
        context.note_leader(HappeningKind::leader_left, leaders, leader);
    }
    return left;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "team",
     .whole = true,
     .team = true,
     .high = 100'000.0,
     .meaning = "number, from 1, or name of the leader's team; 0: all leaders",
     .told_decimals = 0},
    {.name = "vacant_weeks",
     .default_value = 13.0,
     .high = 104.0,
     .unit = "weeks",
     .meaning = "how long the place is vacant",
     .told_decimals = 0},
});

}  // namespace

constexpr InterventionKind interventions::leader_leaves{
    .name = "leader_leaves",
    .earlier_name = "",
    .number = HappeningKind{16},
    .meaning = "a leader leaves",
    .options = options,
    .act = act,
    .title = {"leader leaves", "leder stopper"},
    .happened = {"a leader left", "stoppede en leder"},
};

}  // namespace raaderum
