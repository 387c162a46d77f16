#pragma once
// The small study that tests of faults run: two policies in an institution of twelve; two replicates record people and ties.

#include <string>

namespace raaderum::cli {

inline std::string small_scenario(int replicates) {
    return R"(schema: 1
name: small
weeks: 12
seed: 7
institution: {employees: 12}
burn_in: 3
record:
  agents: {replicates: 2, every: 4}
  network: {replicates: 2, weeks: [0, 12]}
baseline: as-is
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
replicates: )"
           + std::to_string(replicates) + "\n";
}

}  // namespace raaderum::cli
