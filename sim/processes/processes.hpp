#pragma once
// The verbs of a week. Each phase takes the institution from one step of its week to the next; model/phases.def puts them in
// order. A phase reads what earlier phases of the week and last week left behind, and writes only the columns whose lines in
// people.def, leaders.def, environment.def and institution.def name it (tests/unit/engine/who_writes_what_test.cpp holds it
// to that). Symbols in the equations: x <- r : target means that x moves the share r of the way to target; a prime (') marks
// a deviation from the ordinary institution (parameter group `ordinary`).

#include "model/institution.hpp"

namespace raaderum {

using Phase = void (*)(Institution&, const WeekContext&);

#define PHASE(step, name, called) void name(Institution&, const WeekContext&);
#include "model/phases.def"
#undef PHASE

/// How deep a cut is felt to be, from 0 to 1.
inline float felt_cut(const Environment& environment, const Parameters::pressure_group& p) {
    return smaller(1.0F, p.cut_felt * environment.cut);
}
/// Share of the mandate that the institution's leader keeps back this week.
float kept_above(const Institution& institution);
/// Leeway that the level above hands to leaders this week, before their courage stretches it.
float mandate_given(const Institution& institution);

}  // namespace raaderum
