#pragma once
// The verbs of a week. Each phase takes the institution from one step of its week to the next; sim/engine/week.cpp puts
// them in order. A phase reads what earlier phases of the week and last week left behind, and writes only the columns
// that its own file names. Symbols in the equations: x <- r : target means that x moves the share r of the way to target;
// a prime (') marks a deviation from the ordinary institution (parameter group `ordinary`).

#include "model/institution.hpp"

namespace raaderum {

using Phase = void (*)(Institution&, const WeekContext&);

void meet_environment(Institution&, const WeekContext&);   // 1
void plan_leaders_week(Institution&, const WeekContext&);  // 2
void receive_mandate(Institution&, const WeekContext&);    // 2
void delegate_leeway(Institution&, const WeekContext&);    // 3
void spend_hours(Institution&, const WeekContext&);        // 4
void meet_colleagues(Institution&, const WeekContext&);    // 5
void do_casework(Institution&, const WeekContext&);        // 5
void suffer_misfortune(Institution&, const WeekContext&);  // 5
void lead(Institution&, const WeekContext&);               // 6
void learn(Institution&, const WeekContext&);              // 7
void form_buy_in(Institution&, const WeekContext&);        // 8
void gather_courage(Institution&, const WeekContext&);     // 9
void bear_the_work(Institution&, const WeekContext&);      // 10
void judge_fairness(Institution&, const WeekContext&);     // 11
void hear_complaints(Institution&, const WeekContext&);    // 11
void revise_trust(Institution&, const WeekContext&);       // 12
void come_and_go(Institution&, const WeekContext&);        // 13

/// How deep a cut is felt to be, from 0 to 1.
inline float felt_cut(const Environment& environment, const Parameters::pressure_group& p) {
    return smaller(1.0F, p.cut_felt * environment.cut);
}
/// Leeway that the level above hands to leaders this week, before their courage stretches it.
float mandate_given(const Institution& institution);

}  // namespace raaderum
