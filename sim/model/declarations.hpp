#pragma once
// The words with which people.def, leaders.def, environment.def, institution.def and channels.def declare what an
// institution is made of. What they mean stands in people.def.

#include <array>
#include <cstdint>
#include <string_view>

namespace raaderum {

/// How long a value holds: while a person stays, from week to week, in the week in which it is made, for ever.
enum class Holds { person, state, week, place };

/// What a newcomer finds in a column of people, or brings to it.
enum class Newcomer { zero, one, drawn, parameter, anew, kept };
inline constexpr auto newcomer_names =
    std::to_array<std::string_view>({"zero", "one", "drawn", "parameter", "anew", "kept"});

/// Who writes: the events of the week, its phases, and what happens between the weeks of a country.
enum class Writer : std::uint8_t {
    events,
#define PHASE(step, name, called) name,
#include "model/phases.def"
#undef PHASE
    spread_attention,
    compete_for_staff,
};
inline constexpr auto writer_names = std::to_array<std::string_view>({
    "events",
#define PHASE(step, name, called) #name,
#include "model/phases.def"
#undef PHASE
    "spread_attention",
    "compete_for_staff",
});

/// Several who write.
class Writers {
  public:
    constexpr Writers() = default;
    constexpr void add(Writer writer) { bits_ |= bit(writer); }
    constexpr bool has(Writer writer) const { return (bits_ & bit(writer)) != 0; }

  private:
    static constexpr std::uint32_t bit(Writer writer) { return std::uint32_t{1} << static_cast<unsigned>(writer); }
    std::uint32_t bits_ = 0;
};
static_assert(writer_names.size() <= 32);

/// What people would name as a cause; every channel belongs to one.
enum class Cause {
    policy,
    events,
    press_and_rules,
    politics,
    direction,
    leaders,
    control,
    time,
    colleagues,
    casework,
    corners,
    work,
    fairness,
    trust,
    people,
};
inline constexpr auto cause_names = std::to_array<std::string_view>(
    {"policy", "events", "press_and_rules", "politics", "direction", "leaders", "control", "time", "colleagues",
     "casework", "corners", "work", "fairness", "trust", "people"});

/// A channel of channels.def, or `places`: what never changes and comes through none.
enum class ChannelName : std::uint8_t {
#define CHANNEL(name, cause, phase, restates) name,
#include "model/channels.def"
#undef CHANNEL
    places,
};

}  // namespace raaderum
