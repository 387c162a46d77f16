#pragma once
// What surrounds the institution: the political level, the press, rules, money. One value each for the whole institution.

#include "core/units.hpp"

#include <vector>

namespace raaderum {

/// A trust reform that has begun.
struct RunningReform {
    Week began = 0;
    int over_weeks = 1;
    float size = 0;
    float involvement = 0;
    float deregulation = 0;
    float decoupling = 0;
};

struct Environment {
    float attention = 0;           ///< of the press; an ordinary single case is about 0.5
    float news = 0;                ///< attention that cases here aroused and no other institution has heard of yet
    float rules = 0.5F;            ///< stock in [0, 1]
    float political_demand = 0;    ///< for standards, in [0, 1]
    float cut = 0;                 ///< share of the budget cut, as still felt
    float legitimacy = 0.5F;       ///< of delegating
    float churn = 0;               ///< shifting goals, as felt
    float involvement = 0;         ///< of staff in shaping direction
    float fatigue = 0;             ///< from involvement, goals and churn
    float letting_go = 0;          ///< share of their disposition to control that reforms made leaders lay down
    float hollow_words = 0;        ///< of reforms: leeway promised that no deeds followed, as still remembered
    float unmet = 0;               ///< share of demand turned away
    float measurement = 0.5F;      ///< measurement pressure
    float rules_target = 0.5F;     ///< stock that the paradigms tend to
    float deregulation_asked = 0;  ///< effort that running reforms ask for, 0 to 1
    float house_trust = 0.66F;     ///< mean trust among colleagues last week, which newcomers notice
    float pressure = 0;            ///< as felt by leaders before courage damps it
    float role_conflict = 0;       ///< conflicting demands that catch those who are let into the engine room
    float mandate_given = 0.7F;    ///< leeway that reaches the professional leaders, before courage stretches it
    float administration_cut = 0;  ///< share of the budget that was saved on administration
    float site = 0;                ///< what this house does better than others for reasons outside the model

    // last week's work, as the political level sees it
    float service_variation = 0.3F;
    float harm_per_1000 = 1.5F;
    float professional_capital = 0.6F;
    int harms = 0;  ///< cases of harm last week

    // people
    int to_close = 0;     ///< positions still to be closed after a cut
    int layoff_wait = 0;  ///< weeks until the next round of layoffs
    int left = 0;         ///< this week
    int hired = 0;
    int laid_off = 0;

    std::vector<RunningReform> reforms;
};

}  // namespace raaderum
