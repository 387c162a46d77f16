#pragma once
// A walk through all that an institution is made of, beside what is declared of it.

#include "model/columns.hpp"
#include "model/institution.hpp"

namespace raaderum {

/// Calls `visit(declared, member)` for every line of column_table; `member(institution)` is the column or value in an
/// institution.
template <class Visit>
void for_each_member(Visit&& visit) {
    const ColumnInfo* declared = column_table.data();
#define COLUMN(holds, name, ...) \
    visit(                       \
        *declared++, [](auto& institution) -> auto& { return institution.people.name; });
#define WHOLE_COLUMN(holds, name, ...) COLUMN(holds, name, __VA_ARGS__)
#include "model/people.def"
#define COLUMN(holds, name, ...) \
    visit(                       \
        *declared++, [](auto& institution) -> auto& { return institution.leaders.name; });
#define WHOLE_COLUMN(holds, name, ...) COLUMN(holds, name, __VA_ARGS__)
#include "model/leaders.def"
#define VALUE(holds, type, name, ...) \
    visit(                            \
        *declared++, [](auto& institution) -> auto& { return institution.environment.name; });
#define LIST(holds, type, name, ...) VALUE(holds, type, name, __VA_ARGS__)
#include "model/environment.def"
#define PART(holds, type, name, ...) \
    visit(                           \
        *declared++, [](auto& institution) -> auto& { return institution.name; });
#include "model/institution.def"
}

}  // namespace raaderum
