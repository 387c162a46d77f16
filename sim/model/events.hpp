#pragma once
// What a scenario lets happen to the institution from outside (events), and what is noted down as having happened
// (happenings). Both lists are closed, so that readers of files can rely on them.

#include "core/units.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace raaderum {

enum class EventKind { budget_cut, media_shock, trust_reform, trust_shock, grievance, set };

/// Between whom a trust shock breaks trust.
enum class Between { all, leader, colleagues };

/// One dated event of a scenario, acting at the start of its week. Only the options of its kind are read.
struct Event {
    Week week = 0;
    EventKind kind = EventKind::media_shock;
    float size = 0.0F;   ///< budget_cut: share of positions; shocks: strength; reform: how far control is to be let go
    int over_weeks = 1;  ///< trust_reform: weeks it takes to roll out
    float involvement = 0.4F;          ///< trust_reform: share of staff that takes part in shaping it
    float deregulation = 0.0F;         ///< trust_reform: effort to remove rules, 0 to 1
    float decoupling = 0.0F;           ///< trust_reform: share of the words that no deeds follow
    float from_administration = 0.0F;  ///< budget_cut: share of it that is taken from administration
    float follows_portfolio = 0.0F;    ///< budget_cut: how far it is aimed at tasks that can be dropped
    float share = 0.1F;                ///< grievance: share of the staff, the most competent first
    Between between = Between::all;    ///< trust_shock
    std::string key;                   ///< set: the parameter
    float value = 0.0F;                ///< set: its new value
    bool operator==(const Event&) const = default;
};

/// An option of an event kind, for validation and the JSON Schema.
struct EventOption {
    std::string_view name;
    EventKind kind;
    bool required;
    bool whole;
    double default_value;
    double low;
    double high;
    std::string_view meaning;
};

inline constexpr auto event_kind_names =
    std::to_array<std::string_view>({"budget_cut", "media_shock", "trust_reform", "trust_shock", "grievance", "set"});

inline constexpr auto between_names = std::to_array<std::string_view>({"all", "leader", "colleagues"});

/// Numeric options. `trust_shock` has also `between` (see between_names); `set` has `key` and `value`.
inline constexpr auto event_options = std::to_array<EventOption>({
    {"size", EventKind::budget_cut, true, false, 0.0, 0.0, 0.5,
     "share of the budget, and so of the positions, that is cut"},
    {"from_administration", EventKind::budget_cut, false, false, 0.0, 0.0, 1.0,
     "share of the cut that is taken from administration; its work lands on leaders' desks and closes no positions"},
    {"follows_portfolio", EventKind::budget_cut, false, false, 0.0, 0.0, 1.0,
     "how far the cut is aimed at tasks that can be dropped: 0 alike for all, 1 in proportion to them"},
    {"size", EventKind::media_shock, true, false, 0.0, 0.0, 3.0,
     "attention added; an ordinary single case is about 0.5"},
    {"size", EventKind::trust_reform, true, false, 0.0, 0.0, 1.0, "how far leaders are to let go of control"},
    {"over_weeks", EventKind::trust_reform, false, true, 26, 1, 520, "weeks the reform takes to roll out"},
    {"involvement", EventKind::trust_reform, false, false, 0.4, 0.0, 1.0, "how far staff take part in shaping it"},
    {"deregulation", EventKind::trust_reform, false, false, 0.0, 0.0, 1.0,
     "effort to remove rules, paid in leaders' hours"},
    {"decoupling", EventKind::trust_reform, false, false, 0.0, 0.0, 1.0, "share of the words that no deeds follow"},
    {"size", EventKind::grievance, true, false, 0.0, 0.0, 1.0, "lasting frustration of those who nurse it"},
    {"share", EventKind::grievance, false, false, 0.1, 0.0, 1.0, "share of the staff, the most competent first"},
    {"size", EventKind::trust_shock, true, false, 0.0, 0.0, 1.0, "share of the trust that is lost at once"},
});

/// A fact of the trajectory, in the past tense.
enum class HappeningKind : std::uint8_t {
    employee_left,
    employee_hired,
    employee_laid_off,
    position_closed,
    harm_occurred,
    misuse_detected,
    press_case_opened,
    budget_was_cut,
    press_took_up_a_case,
    reform_began,
    trust_was_broken,
    parameter_was_set,
    grievance_arose,
};

inline constexpr auto happening_names = std::to_array<std::string_view>(
    {"employee_left", "employee_hired", "employee_laid_off", "position_closed", "harm_occurred", "misuse_detected",
     "press_case_opened", "budget_was_cut", "press_took_up_a_case", "reform_began", "trust_was_broken",
     "parameter_was_set", "grievance_arose"});

struct Happening {
    Week week = 0;
    HappeningKind kind = HappeningKind::employee_left;
    PositionId position = no_position;  ///< no_position where the whole institution is meant
    float value = 0.0F;                 ///< size, tenure in weeks, … as the kind suggests
    bool operator==(const Happening&) const = default;
};

}  // namespace raaderum
