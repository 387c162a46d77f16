#pragma once
// The employees: one column per trait and state, one place per position. A position keeps its number and its ties while
// people come and go. Columns are declared once, in people.def.

#include "core/column.hpp"
#include "core/units.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace raaderum {

struct People {
    std::size_t positions = 0;         ///< places in use
    std::size_t places = 0;            ///< padded to whole vector registers; the padding is never open nor filled
    Column<std::uint32_t> leader;      ///< index of the position's leader
    Column<std::uint32_t> generation;  ///< how many people have filled the position before; names the person's draws
#define COLUMN(kind, name, start, meaning) Column<float> name;
#include "model/people.def"
#undef COLUMN
};

/// Calls `visit(name, column, starting value, meaning)` for every column of floats, in order of declaration.
template <class AnyPeople, class Visit>
void for_each_column(AnyPeople& people, Visit&& visit) {
#define COLUMN(kind, name, start, meaning) \
    visit(std::string_view{#name}, people.name, static_cast<float>(start), std::string_view{meaning});
#include "model/people.def"
#undef COLUMN
}

/// How long a column's values hold: while a person stays, from week to week, or only in the week in which they are made.
enum class Holds { person, state, week };

/// Calls `visit(column)` for the columns of floats that are made anew each week.
template <class Visit>
void for_each_column_of_the_week(People& people, Visit&& visit) {
#define COLUMN(kind, name, start, meaning) \
    if constexpr (Holds::kind == Holds::week) visit(people.name);
#include "model/people.def"
#undef COLUMN
}

/// Trades the columns that are made anew each week.
inline void swap_columns_of_the_week(People& one, People& other) {
#define COLUMN(kind, name, start, meaning) \
    if constexpr (Holds::kind == Holds::week) one.name.swap(other.name);
#include "model/people.def"
#undef COLUMN
}

/// Makes room for `positions` people, every column at its starting value.
inline void make_room(People& people, std::size_t positions) {
    people.positions = positions;
    people.places = padded(positions);
    people.leader.assign(people.places, 0);
    people.generation.assign(people.places, 0);
    for_each_column(people, [&](std::string_view, Column<float>& column, float start, std::string_view) {
        column.assign(people.places, start);
    });
}

}  // namespace raaderum
