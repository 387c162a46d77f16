#pragma once
// What a kind of intervention says of itself. All that reads, checks, writes, explains or tells events follows from this.

#include "model/institution.hpp"

#include <span>
#include <string_view>

namespace raaderum {

/// What may stand behind an option.
enum class OptionTakes {
    number,
    choice,           ///< one of its names
    parameter_key,    ///< a parameter that may change while the weeks run
    parameter_value,  ///< a value in that parameter's range
};

struct EventOption {
    std::string_view name;
    OptionTakes takes = OptionTakes::number;
    bool required = false;
    bool whole = false;          ///< whole numbers only
    bool team = false;           ///< a team: its number from 1, or its name; 0: all
    bool quiet = false;          ///< not written out where it has its default
    double default_value = 0.0;  ///< where it may be left out; of a choice, the place among its names
    double low = 0.0;
    double high = 1.0;
    std::string_view unit = "1";
    std::span<const std::string_view> names = {};  ///< to choose among
    std::string_view meaning = {};
    double told_times = 1.0;  ///< people are told its value times this
    int told_decimals = 2;    ///< with so many decimals
};

struct EnglishAndDanish {
    std::string_view english;
    std::string_view danish;
};

struct InterventionKind {
    std::string_view name;          ///< in scenarios and in what trajectory files say happened
    std::string_view earlier_name;  ///< in trajectory files written before 2026-11-29; empty where there was none
    HappeningKind number;           ///< in trajectory files; the lowest that no other kind has
    std::string_view meaning;
    std::span<const EventOption> options;
    /// What it does to the institution at the start of its week. Returns the value that is noted down with its name.
    float (*act)(Institution& institution, const Event& event, const WeekContext& context);
    /// What it goes on doing in the weeks after its own; null: nothing. `later` are the events that stand behind it.
    void (*go_on)(Institution& institution, const Event& event, std::span<const Event> later,
                  const WeekContext& context) = nullptr;
    EnglishAndDanish title;     ///< on charts and in tables, with {option} where an option's value is told
    EnglishAndDanish happened;  ///< as it follows on "In week 12"
};

}  // namespace raaderum
