#pragma once
// What a scenario lets happen to the institution from outside (events), and what is noted down as having happened
// (happenings). What kinds of events there are is declared in interventions, a file each.

#include "core/units.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace raaderum {

/// The kind of what happens. Its number stands in trajectory files and never changes. These are facts of the weeks, in
/// the past tense; the numbers between are those of interventions (interventions/kind.hpp).
enum class HappeningKind : std::uint8_t {
    employee_left,
    employee_hired,
    employee_laid_off,
    position_closed,
    harm_occurred,
    misuse_detected,
    press_case_opened,  ///< a case that arose in the house and reached the press; not an intervention's media_shock
    leader_left = 17,  ///< noted, as the next two, at the team's first position; the value is the team's number, from 1
    leader_fell_ill = 18,   ///< for long
    leader_appointed = 19,  ///< a new leader began
};

/// Names of the facts of the weeks, in the order of their numbers.
inline constexpr auto fact_names =
    std::to_array<std::string_view>({"employee_left", "employee_hired", "employee_laid_off", "position_closed",
                                     "harm_occurred", "misuse_detected", "press_case_opened"});

/// Names of the facts that came later, in the order of their numbers from leader_left on: numbers that no intervention takes.
inline constexpr auto later_fact_names =
    std::to_array<std::string_view>({"leader_left", "leader_fell_ill", "leader_appointed"});

/// So many options a kind of event may have.
inline constexpr std::size_t most_event_options = 8;

/// One dated event of a scenario, acting at the start of its week. Interventions make it and read its options by name.
struct Event {
    Week week = 0;
    HappeningKind kind{};                            ///< one of interventions
    std::array<float, most_event_options> values{};  ///< of its options, in the order in which its kind declares them
    std::string key;                                 ///< the parameter that it sets; empty where it sets none
    std::string team = {};                           ///< the team that it names; empty where it names none
    bool operator==(const Event&) const = default;
};

struct Happening {
    Week week = 0;
    HappeningKind kind = HappeningKind::employee_left;
    PositionId position = no_position;  ///< no_position where the whole institution is meant
    float value = 0.0F;                 ///< size, tenure in weeks, … as the kind suggests
    bool operator==(const Happening&) const = default;
};

}  // namespace raaderum
