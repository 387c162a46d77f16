#pragma once
// One institution at one moment: its people, leaders, ties, surroundings and the settings it lives by. Copying it branches
// time; teams and the pattern of ties are shared between the copies.

#include "core/blocks.hpp"
#include "core/draws.hpp"
#include "model/environment.hpp"
#include "model/events.hpp"
#include "model/leaders.hpp"
#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "model/people.hpp"
#include "model/teams.hpp"
#include "model/ties.hpp"

#include <memory>
#include <vector>

namespace raaderum {

/// What colleagues can see of the person at a position. Packed into half a cache line, because colleagues look at all of it
/// at once; a vacant position shows a blank face.
struct alignas(32) Face {
    float filled = 0;
    float frustration = 0;
    float sway = 0;  ///< standing as a resource person, not yet spent
    float competence = 0;
    float leeway = 0;
    float pressure = 0;
    float fills_the_line[2] = {};
};

/// How a person's week treated the colleagues' trust.
struct Conduct {
    float goodwill = 0;
    float friction = 0;
};

struct Institution {
#define PART(holds, type, name, ...) type name;
#define GROUP(type, name) type name;
#include "model/institution.def"

    // Made once, in institution.cpp, for what stands in people.hpp.
    Institution();
    Institution(const Institution&);
    Institution(Institution&&) noexcept;
    Institution& operator=(const Institution&);
    Institution& operator=(Institution&&) noexcept;
    ~Institution();
};

/// Calls `visit(column)` for all columns that are made anew each week.
template <class Visit>
void for_each_column_of_the_week(Institution& institution, Visit&& visit) {
    for_each_column_of_the_week(institution.people, visit);
#define PART(holds, type, name, ...) \
    if constexpr (Holds::holds == Holds::week) visit(institution.name);
#include "model/institution.def"
}

/// Trades the columns that are made anew each week.
template <class AnyInstitution>
void swap_columns_of_the_week(AnyInstitution& one, AnyInstitution& other) {
    swap_columns_of_the_week(one.people, other.people);
#define PART(holds, type, name, ...) \
    if constexpr (Holds::holds == Holds::week) one.name.swap(other.name);
#include "model/institution.def"
}

/// What a phase is handed besides the institution.
struct WeekContext {
    Week week = 0;  ///< negative during the burn-in
    const Luck& luck;
    const Workers& workers;
    std::vector<Happening>* happenings = nullptr;  ///< where to note what happened; null: nobody asks

    void note(HappeningKind kind, PositionId position, float value) const {
        if (happenings != nullptr) happenings->push_back({week, kind, position, value});
    }
    /// Notes what happened to the leader of a team, at the first of its positions.
    void note_leader(HappeningKind kind, const Leaders& leaders, std::size_t leader) const {
        note(kind, PositionId{leaders.team_begin[leader]}, static_cast<float>(leader + 1));
    }
};

}  // namespace raaderum
