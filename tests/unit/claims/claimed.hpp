#pragma once
// What the tests of this room share: a small scenario with a claim.

#include "scenario/scenario.hpp"

#include <string>

namespace raaderum::claims::test {

/// Two variants for 20 weeks; `top` is further text of the file.
inline scenario::Scenario small_scenario(const std::string& top = {}) {
    return scenario::load_text(top + R"(
weeks: 20
replicates: 16
seed: 7
institution.span_of_control: 6
variants:
  low: {employees.initial_trust: 0.4, mechanisms.learning: false, trust.gain: 0.02}
  high: {employees.initial_trust: 0.8}
claim:
  id: X1
  says: {en: Trust & <leeway>., da: Tillid & <råderum>.}
  source: ours
  basis: ours
  experiment: Only "trust" differs.
  measures:
    - {name: leeway, metric: leeway, weeks: [10, 20], contrast: {high: 1, low: -1}, smallest: 0.01, why: w}
    - {name: trust, metric: trust_colleagues, weeks: [0, 1], contrast: {high: 1, low: -1}, smallest: 0, why: w}
)",
                               "small.yaml");
}

}  // namespace raaderum::claims::test
