#pragma once
// The employees: one column per trait and state, one place per position. A position keeps its number and its ties while
// people come and go. Columns are declared once, in people.def.

#include "core/column.hpp"
#include "core/units.hpp"
#include "model/declarations.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace raaderum {

struct People {
    std::size_t positions = 0;  ///< places in use
    std::size_t places = 0;     ///< padded to whole vector registers; the padding is never open nor filled
#define WHOLE_COLUMN(holds, name, ...) Column<std::uint32_t> name;
#define COLUMN(holds, name, ...) Column<float> name;
#include "model/people.def"

    // Made once, in people.cpp: over a hundred columns are much to make anew wherever an institution is copied.
    People();
    People(const People&);
    People(People&&) noexcept;
    People& operator=(const People&);
    People& operator=(People&&) noexcept;
    ~People();
};

/// Calls `visit(name, column, starting value, meaning)` for every column of floats, in order of declaration.
template <class AnyPeople, class Visit>
void for_each_column(AnyPeople& people, Visit&& visit) {
#define COLUMN(holds, name, start, newcomer, channel, written_by, recorded, meaning) \
    visit(std::string_view{#name}, people.name, static_cast<float>(start), std::string_view{meaning});
#include "model/people.def"
}

/// Calls `visit(column)` for the columns of floats that are made anew each week.
template <class Visit>
void for_each_column_of_the_week(People& people, Visit&& visit) {
#define COLUMN(holds, name, ...) \
    if constexpr (Holds::holds == Holds::week) visit(people.name);
#include "model/people.def"
}

/// Calls `visit(column)` for the columns of floats of which newcomers find or bring this.
template <Newcomer what, class Visit>
void for_each_column_where(People& people, Visit&& visit) {
#define COLUMN(holds, name, start, newcomer, ...) \
    if constexpr (Newcomer::newcomer == what) visit(people.name);
#include "model/people.def"
}

/// Trades the columns that are made anew each week.
inline void swap_columns_of_the_week(People& one, People& other) {
#define COLUMN(holds, name, ...) \
    if constexpr (Holds::holds == Holds::week) one.name.swap(other.name);
#include "model/people.def"
}

/// Makes room for `positions` people, every column at its starting value.
void make_room(People& people, std::size_t positions);

}  // namespace raaderum
