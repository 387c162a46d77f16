#include "workshop/claim.hpp"

#include "workshop/as_told.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::workshop {
namespace {

/// What a claim measures, in the house that stands in a place.
class Measured {
  public:
    Measured(const Claim& claim, const Shown& shown, bool exchanged)
        : claim_(claim), shown_(shown), exchanged_(exchanged) {}

    double at(std::size_t world, Week week) const {
        if (claim_.counted) return counted(lived(*shown_.run, world), week);
        const double value = told_at(lived(*shown_.run, world), *claim_.metric, week);
        if (claim_.effect_of.empty()) return value;
        const Performance* without = shown_.without ? shown_.without(claim_.effect_of) : nullptr;
        return without == nullptr ? 0.0 : value - told_at(lived(*without, world), *claim_.metric, week);
    }
    double now(std::size_t world) const { return at(world, claim_.week); }
    double change(std::size_t world) const { return now(world) - at(world, claim_.since.value_or(0)); }

  private:
    const Trajectory& lived(const Performance& run, std::size_t world) const {
        return run.worlds[exchanged_ ? 1 - world : world];
    }
    double counted(const Trajectory& world, Week week) const {
        const Week since = claim_.since.value_or(0);
        return static_cast<double>(
            std::count_if(world.happenings.begin(), world.happenings.end(), [&](const Happening& happening) {
                return happening.kind == *claim_.counted && happening.week >= since && happening.week <= week;
            }));
    }

    const Claim& claim_;
    const Shown& shown_;
    bool exchanged_;
};

/// Whether a condition is so of one house. What is not known is never so.
bool is_so(const Condition& condition, const Measured& measured, std::size_t world) {
    const double value = measured.now(world);
    const double against = condition.other ? measured.now(*condition.other) : 0.0;
    switch (condition.relation) {
        case Relation::above:
            return value - against > condition.amount;
        case Relation::below:
            return condition.other ? against - value > condition.amount : value < condition.amount;
        case Relation::within:
            return std::abs(value - against) <= condition.amount;
        case Relation::rises_by:
            return measured.change(world) >= condition.amount;
        case Relation::falls_by:
            return -measured.change(world) >= condition.amount;
    }
    return false;
}

bool is_still_there(const Member& member, const Performance& run, std::size_t world, Week week) {
    return week_of_leaving(run.worlds[world], member.position) > week;
}

bool people_are_so(const Claim& claim, const Shown& shown, bool exchanged) {
    if (shown.cast == nullptr) return false;
    for (const Member& member : *shown.cast) {
        if (*claim.person != everybody && *claim.person != member.name) continue;
        if (claim.found && *claim.found != member.as_told) return false;
        for (std::size_t world = 0; world != world_count; ++world) {
            const std::optional<bool> stays = claim.stays[world];
            const std::size_t lived_in = exchanged ? 1 - world : world;
            if (stays && *stays != is_still_there(member, *shown.run, lived_in, claim.week)) return false;
        }
    }
    return true;
}

}  // namespace

bool holds(const Claim& claim, const Shown& shown, bool exchanged) {
    if (claim.person) return people_are_so(claim, shown, exchanged);
    const Measured measured(claim, shown, exchanged);
    return std::all_of(claim.conditions.begin(), claim.conditions.end(), [&](const Condition& condition) {
        if (condition.world) return is_so(condition, measured, *condition.world);
        return is_so(condition, measured, 0) && is_so(condition, measured, 1);
    });
}

bool tells_the_houses_apart(const Claim& claim) {
    if (claim.person) return claim.stays[0] != claim.stays[1];
    return std::any_of(claim.conditions.begin(), claim.conditions.end(), [](const Condition& condition) {
        return condition.world.has_value() && condition.relation != Relation::within;
    });
}

}  // namespace raaderum::workshop
