#pragma once
// Which claims of the register are no longer reproduced where something is taken out. A verdict is lost where it goes on each of three seeds;
// one that goes on one or two is luck near the bar.

#include "ablate/lives.hpp"

#include <set>
#include <string>
#include <vector>

namespace raaderum::ablate {

inline constexpr int seeds = 3;

class Verdicts {
  public:
    /// Lives the claims of the shipped register with everything in place. `share` of their replicates is lived, two at least.
    Verdicts(const RunOptions& options, Effort& effort, double share = 1.0);

    /// The ids of the claims that are lost, in the register's order. Later seeds are asked only about what the earlier ones lost.
    std::vector<std::string> lost_without(const Out& out);

  private:
    /// Of these claims, those that are reproduced on a seed.
    std::set<std::string> reproduced(const std::vector<std::string>& ids, const Out& out, int seed);

    const RunOptions& options_;
    Effort& effort_;
    double share_;
    std::vector<std::string> standing_;  ///< reproduced on every seed, with everything in place
};

}  // namespace raaderum::ablate
