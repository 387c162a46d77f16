// A parameter is set to a new value, by which the institution lives from this week on. Leaders' time for developing people, and
// a remedy for a corner, may be set for one team or one person alone: what is aimed stays with the positions, whoever comes there,
// until it is set anew; set for all, it holds for all. Set over some weeks, it moves there from what it is in equal steps, one at the
// start of each week; where another event sets the same in the meantime, that one takes over.
// Source: Fagligt råderum, section 6.3.1.2, on remedies for a corner.

#include "core/check.hpp"
#include "interventions/kinds.hpp"
#include "interventions/ramp.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace raaderum {
namespace {

/// What may be aimed, and where it is kept for each position how much was aimed there beyond what holds for all.
struct Aim {
    std::string_view key;
    Column<float> People::*aimed;
};
constexpr auto aims = std::to_array<Aim>({
    {"leaders.develop", &People::aimed_develop},
    {"leaders.mends.can", &People::aimed_can},
    {"leaders.mends.will", &People::aimed_will},
    {"leaders.mends.dare", &People::aimed_dare},
});

const Aim* find_aim(std::string_view key) {
    const auto found = std::find_if(aims.begin(), aims.end(), [key](const Aim& aim) { return aim.key == key; });
    return found == aims.end() ? nullptr : &*found;
}

/// The positions that are meant; where a team is named, `who` counts within it. Nobody, where there is no such team or person.
GroupRange meant_by(const Institution& institution, std::size_t team, std::size_t who) {
    GroupRange range{0, institution.people.positions};
    if (team > institution.leaders.count) return {};
    if (team > 0) range = {institution.leaders.team_begin[team - 1], institution.leaders.team_end[team - 1]};
    if (who == 0) return range;
    return who <= range.size() ? GroupRange{range.begin + who - 1, range.begin + who} : GroupRange{};
}

/// The positions that an event is meant for.
GroupRange meant_by(const Institution& institution, const Event& event) {
    return meant_by(institution, team_of(institution, event), static_cast<std::size_t>(value_of(event, "who")));
}

/// The positions for which a later event has set the same by now.
std::vector<std::uint8_t> taken_over(const Institution& institution, const Event& event, std::span<const Event> later,
                                     Week week) {
    std::vector<std::uint8_t> taken(institution.people.positions, 0);
    for (const Event& other : later) {
        if (other.key != event.key || other.week > week) continue;
        const GroupRange range = meant_by(institution, other);
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(range.begin),
                  taken.begin() + static_cast<std::ptrdiff_t>(range.end), std::uint8_t{1});
    }
    return taken;
}

/// One step of an event that is under way.
void move(Institution& institution, const Event& event, std::span<const Event> later, Week week) {
    const ParameterInfo* parameter = find_parameter(event.key);
    check(parameter != nullptr, "a set event names a parameter that exists");
    const int left = weeks_left(event, week);
    if (left == 0 || is_taken_over(event, later, week)) return;
    const float value = value_of(event, "value");
    const bool for_all = is_for_all(event);
    const Aim* aim = find_aim(event.key);
    const auto before = static_cast<float>(parameter->get(institution.parameters));
    if (for_all)
        parameter->set(institution.parameters,
                       step_towards(static_cast<double>(value), parameter->get(institution.parameters), left));
    check(for_all || aim != nullptr, "what is aimed at a team or a person may be aimed");
    if (aim == nullptr) return;
    const auto now = static_cast<float>(parameter->get(institution.parameters));
    const float beyond = for_all ? 0.0F : value - now;
    const GroupRange range = meant_by(institution, event);
    const std::vector<std::uint8_t> taken = taken_over(institution, event, later, week);
    Column<float>& aimed = institution.people.*(aim->aimed);
    for (std::size_t i = range.begin; i != range.end; ++i) {
        if (taken[i] == 0) {
            aimed[i] =
                static_cast<float>(step_towards(static_cast<double>(beyond), static_cast<double>(aimed[i]), left));
        } else if (for_all) {
            aimed[i] -= now - before;  // where another holds, what holds for all moves nothing
        }
    }
}

float act(Institution& institution, const Event& event, const WeekContext& context) {
    move(institution, event, {}, context.week);
    return value_of(event, "value");
}

void go_on(Institution& institution, const Event& event, std::span<const Event> later, const WeekContext& context) {
    move(institution, event, later, context.week);
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "key", .takes = OptionTakes::parameter_key, .required = true, .meaning = "the parameter that changes"},
    {.name = "value", .takes = OptionTakes::parameter_value, .required = true, .meaning = "its new value"},
    {.name = "team",
     .whole = true,
     .team = true,
     .high = 100'000.0,
     .meaning =
         "number, from 1, or name of the one team that it is set for; 0: for all. Leaders' time for developing people "
         "and remedies for a corner alone (leaders.develop, leaders.mends)",
     .told_decimals = 0},
    {.name = "who",
     .whole = true,
     .high = 2'000'000.0,
     .meaning =
         "number of the one person that it is set for, from 1, in the team or else in the institution; 0: for all",
     .told_decimals = 0},
    {.name = "over_weeks",
     .whole = true,
     .quiet = true,
     .default_value = 1,
     .low = 1,
     .high = 520,
     .unit = "weeks",
     .meaning =
         "weeks in which it moves there from what it is, in equal steps; 1: at once. Whole numbers move at once alone",
     .told_decimals = 0},
});

}  // namespace

bool may_be_aimed(std::string_view key) { return find_aim(key) != nullptr; }

constexpr InterventionKind interventions::set{
    .name = "set",
    .earlier_name = "parameter_was_set",
    .number = HappeningKind{11},
    .meaning = "a parameter set to a new value",
    .options = options,
    .act = act,
    .go_on = go_on,
    .title = {"{key} = {value}", "{key} = {value}"},
    .happened = {"a setting was changed", "blev en indstilling ændret"},
};

}  // namespace raaderum
