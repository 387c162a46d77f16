// De Unges Hus (DUH) and Den Kriminalpræventive Enhed (KPE) live as their scenarios say, calm and in each of the things that
// befell them; the ordinary house is the default one. All figures of the scenarios are ours; what is asked here is whether the
// houses come out as the study found them.

#include "calibrate/report/houses.hpp"

#include "calibrate/report/lived_scenario.hpp"
#include "scenario/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace raaderum::calibrate {
namespace {

constexpr int lived_weeks = 104;
constexpr Week second_year = 52;

/// A house less itself when it is calm.
double change(const LivedScenario& house, std::string_view variant, Metric metric, Week from,
              Week until = lived_weeks) {
    return house.level(variant, metric, from, until) - house.level("calm", metric, from, until);
}
double calm(const LivedScenario& house, Metric metric) { return house.level("calm", metric, second_year, lived_weeks); }

LivedScenario ordinary_house() {
    return LivedScenario(
        scenario::load_plan(fmt::format("schema: 1\nname: ordinary\nweeks: {}\nreplicates: {}\nseed: 1901\n"
                                        "burn_in: 52\nvariants: {{calm: {{}}}}\n",
                                        lived_weeks, lived_replicates),
                            "ordinary"));
}

Verdict met_if(bool met) { return met ? Verdict::met : Verdict::missed; }

/// One question of the survey: on its scale, DUH less the ordinary house.
Finding survey_difference(const LivedScenario& duh, const LivedScenario& ordinary, Metric metric, const char* question,
                          double target) {
    constexpr double tolerance = 0.15;
    constexpr double steps = 6.0;  // from 1 to 7
    const double found = steps * (calm(duh, metric) - calm(ordinary, metric));
    return {"T1",
            question,
            fmt::format("{:+.1f} ± {:.2f}", target, tolerance),
            fmt::format("{:+.2f}", found),
            met_if(std::abs(found - target) <= tolerance),
            fmt::format("`{}` × 6, `de-unges-hus` (calm) less the default institution, second year", info(metric).name),
            ""};
}

Finding freedom_from_above(const LivedScenario& duh, const LivedScenario& kpe, const LivedScenario& ordinary) {
    const double usual = calm(ordinary, Metric::mandate_given);
    const double in_duh = calm(duh, Metric::mandate_given);
    const double in_kpe = calm(kpe, Metric::mandate_given);
    constexpr double more = 0.02;
    return {"HF3",
            "both: wide freedom from above to shape services (3.3, 4.1)",
            fmt::format("at least {} above an ordinary house", more),
            fmt::format("DUH {:+.3f}, KPE {:+.3f}", in_duh - usual, in_kpe - usual),
            met_if(std::min(in_duh, in_kpe) >= usual + more),
            fmt::format("`mandate_given`, calm, second year; ordinary {:.3f}", usual),
            ""};
}

Finding not_burdened(const LivedScenario& duh, const LivedScenario& kpe, const LivedScenario& ordinary) {
    const double usual = calm(ordinary, Metric::high_stress);
    const double in_kpe = calm(kpe, Metric::high_stress);
    return {"HF6",
            "KPE: not emotionally burdened by its workplace assessment, in spite of the work (4.3.4)",
            "at most as an ordinary house",
            fmt::format("KPE {:+.3f} (DUH {:+.3f})", in_kpe - usual, calm(duh, Metric::high_stress) - usual),
            met_if(in_kpe <= usual),
            fmt::format("`high_stress`, calm, second year; ordinary {:.3f}", usual),
            "`institution.workload`"};
}

Finding asks_for_steering(const LivedScenario& duh, const LivedScenario& ordinary) {
    const double usual = calm(ordinary, Metric::steering_demand);
    const double found = calm(duh, Metric::steering_demand);
    return {"HF8",
            "DUH: staff often say that they are steered too little (6.2.4)",
            "more than in an ordinary house",
            fmt::format("{:+.3f}", found - usual),
            met_if(found > usual),
            fmt::format("`steering_demand`, calm, second year; ordinary {:.3f}", usual),
            ""};
}

/// A quarrel among colleagues: talk is guarded, and work is done worse.
Finding quarrel(const LivedScenario& kpe) {
    constexpr Week from = 26;
    constexpr Week until = 78;
    const double guarded = change(kpe, "quarrel", Metric::guardedness, from, until);
    const double work = change(kpe, "quarrel", Metric::substantive_quality, from, until);
    return {"HF7",
            "KPE: a spell of discord makes talk guarded and work worse (6.3.3)",
            "guardedness up, quality of work down",
            fmt::format("{:+.3f}, {:+.4f}", guarded, work),
            met_if(guarded > 0.0 && work < 0.0),
            "`guardedness`, `substantive_quality`, `quarrel` less calm, the year after it",
            ""};
}

Finding cut_without_loss_of_leeway(const LivedScenario& duh, const LivedScenario& kpe) {
    constexpr double none = 0.01;
    const auto leeway = [&](const LivedScenario& house) {
        return change(house, "cut", Metric::leeway, 26, lived_weeks);
    };
    const auto control = [&](const LivedScenario& house) {
        return change(house, "cut", Metric::control, 26, lived_weeks);
    };
    const bool met = std::min(leeway(duh), leeway(kpe)) >= -none && std::max(control(duh), control(kpe)) <= none;
    return {"HF16",
            "both: a cut took tasks and staff, nobody's leeway, and brought no more control (6.2.2)",
            fmt::format("leeway at most {0} lower, control at most {0} higher", none),
            fmt::format("leeway DUH {:+.3f}, KPE {:+.3f}; control {:+.3f}, {:+.3f}", leeway(duh), leeway(kpe),
                        control(duh), control(kpe)),
            met_if(met),
            "`leeway`, `control`, `cut` less calm, from the cut on",
            ""};
}

Finding threat(const LivedScenario& duh, const LivedScenario& kpe) {
    constexpr Week from = 26;
    constexpr Week until = 52;
    const double in_duh = change(duh, "threat-of-a-cut", Metric::leader_courage, from, until);
    const double in_kpe = change(kpe, "threat-of-a-cut", Metric::leader_courage, from, until);
    return {"HF17",
            "both: the threat of a cut put leaders a little off course (7.2)",
            "leaders' courage lower, by less than 0.1",
            fmt::format("DUH {:+.3f}, KPE {:+.3f}", in_duh, in_kpe),
            met_if(std::max(in_duh, in_kpe) < 0.0 && std::min(in_duh, in_kpe) > -0.1),
            "`leader_courage`, `threat-of-a-cut` less calm, half a year from the threat on",
            ""};
}

Finding demand_for_effects(const LivedScenario& kpe) {
    constexpr Week from = 26;
    constexpr Week until = 52;
    const double doubt = change(kpe, "on-the-list", Metric::confidence, from, until);
    const double press = change(kpe, "on-the-list", Metric::media_attention, from, until);
    return {"HF14",
            "KPE: on the list, the administration asks whether the work helps at all; no press (6.2.1)",
            "confidence lower, attention of the press as before",
            fmt::format("{:+.3f}, {:+.4f}", doubt, press),
            met_if(doubt < 0.0 && std::abs(press) < 0.005),
            "`confidence`, `media_attention`, `on-the-list` less calm, half a year from the demand on",
            ""};
}

}  // namespace

std::vector<Finding> facts_of_houses() {
    const LivedScenario ordinary = ordinary_house();
    const LivedScenario duh = lived_shipped("de-unges-hus", lived_weeks);
    const LivedScenario kpe = lived_shipped("kriminalpraeventiv-enhed", lived_weeks);
    return {
        survey_difference(duh, ordinary, Metric::room_for_ideas,
                          "large leeway: my leader encourages new ideas (*Fagligt råderum*, 4.2.3)", 0.6),
        survey_difference(duh, ordinary, Metric::role_clarity,
                          "large leeway: I know what is expected of me (*Fagligt råderum*, 4.2.3)", -0.4),
        freedom_from_above(duh, kpe, ordinary),
        not_burdened(duh, kpe, ordinary),
        quarrel(kpe),
        asks_for_steering(duh, ordinary),
        demand_for_effects(kpe),
        cut_without_loss_of_leeway(duh, kpe),
        threat(duh, kpe),
    };
}

}  // namespace raaderum::calibrate
