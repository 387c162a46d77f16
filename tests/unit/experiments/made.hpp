#pragma once
// What the tests of this room share: a small scenario made after an experiment, and measures by hand.

#include "scenario/scenario.hpp"

#include <string>

namespace raaderum::experiments::test {

/// Two variants for 20 weeks, and four measures of them.
inline scenario::Scenario small_scenario() {
    return scenario::load_text(R"yaml(
weeks: 20
replicates: 12
seed: 7
institution: {employees: 20}
variants:
  low: {employees.initial_trust: 0.4}
  high: {employees.initial_trust: 0.8}
experiment:
  id: X1
  study: "A, B. & C, D. (2021). On <trust> & more. A journal 1(2)"
  read: abstract
  use: learn
  finding: {en: Trust & <leeway>., da: Tillid & <råderum>.}
  setting: {en: Only trust differs., da: Kun tillid er forskellig.}
  measures:
    - {id: X1a, name: {en: leeway, da: råderum}, metric: leeway, weeks: [10, 20], contrast: {high: 1, low: -1}, unit: points,
       sign_only: true, direction: up}
    - {id: X1b, name: motivation, metric: motivation, weeks: [10, 20], contrast: {high: 1, low: -1}, unit: sd_between_persons,
       effect: 0.3, ci95: [0.1, 0.5]}
    - {id: X1c, name: leaving, metric: leaving_risk, weeks: [10, 20], contrast: {high: 1, low: -1}, unit: ratio, effect: 0.6,
       tolerance: 0.2}
    - {id: X1d, name: spread, between: {metric: leeway, weeks: [10, 20], variant: low}, unit: points, effect: 2, tolerance: 1}
)yaml",
                               "small.yaml");
}

/// A measure of this unit that found `effect` in [low, high].
inline scenario::ExperimentMeasure found(scenario::Unit unit, double effect, double low, double high) {
    scenario::ExperimentMeasure measure;
    measure.id = "X1a";
    measure.unit = unit;
    measure.effect = effect;
    measure.low = low;
    measure.high = high;
    return measure;
}

/// One of which only the direction is known.
inline scenario::ExperimentMeasure directed(scenario::Unit unit, bool up) {
    scenario::ExperimentMeasure measure;
    measure.id = "X1a";
    measure.unit = unit;
    measure.sign_only = true;
    measure.up = up;
    return measure;
}

}  // namespace raaderum::experiments::test
