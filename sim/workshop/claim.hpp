#pragma once
// What a sentence of a story claims about the run, so that the program can tell whether it is so:
//
//   holds: {metric: wellbeing, week: 25, trust: {above: control, by: 0.01}}
//   holds: {metric: leeway, week: 86, since: 77, both: {falls_by: 0.02}}
//   holds: {metric: leeway, week: 86, effect_of: media_shock, both: {below: 0}}
//   holds: {count: employee_left, week: 259, both: {above: 0}}
//   holds: {person: Jonas, week: 259, stays: both}
//   holds: {person: all, found: true}
//
// A list holds where each of its entries does. Numbers are those of the metric itself, as in a bet; a value is what the curve
// shows in the week. Whoever reads a story checks that what a claim names is there.

#include "model/events.hpp"
#include "model/metrics.hpp"
#include "workshop/cast.hpp"
#include "workshop/stage.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::workshop {

enum class Relation { above, below, within, rises_by, falls_by };

/// What is said of one house, or of each.
struct Condition {
    std::optional<std::size_t> world;  ///< none: of both
    Relation relation = Relation::above;
    double amount = 0.0;               ///< above or below a level; or by how much
    std::optional<std::size_t> other;  ///< above, below, within: the house that it is held against
};

struct Claim {
    std::optional<Metric> metric;          ///< what is measured; or
    std::optional<HappeningKind> counted;  ///< what is counted, from `since` to `week`; or
    std::optional<std::string> person;     ///< who is meant; "all": everybody in the story
    Week week = 0;
    std::optional<Week> since;  ///< the week that rises and falls are held against; none: the first
    std::string effect_of;      ///< a kind of shock: told is what differs from the run without it
    std::vector<Condition> conditions;
    std::array<std::optional<bool>, world_count> stays;  ///< of a person, in each house: whether they are still there
    std::optional<bool> found;  ///< of a person: whether the house has somebody who is as the story says
};

/// A run that sentences are held against.
struct Shown {
    const Performance* run = nullptr;
    /// The same without the shocks of a kind, so that their effect can be told; null where the run has none.
    std::function<const Performance*(std::string_view kind)> without;
    const Cast* cast = nullptr;  ///< null: the story has no people
};

/// Whether a claim is so; with `exchanged`, whether it would be if each house had the other's name.
bool holds(const Claim& claim, const Shown& shown, bool exchanged = false);

/// Whether it says of one house what it does not say of the other, so that it would be another claim with their names exchanged.
bool tells_the_houses_apart(const Claim& claim);

}  // namespace raaderum::workshop
