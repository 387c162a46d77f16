#pragma once
// How a policy holds up over many worlds, none of which is known to be the true one. Worlds in which a value is missing are
// left out. Measures after R. J. Lempert, S. W. Popper & S. C. Bankes, "Shaping the next one hundred years" (2003).

#include "worlds/outcomes.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace raaderum::worlds {

/// Whether an outcome is known for every policy in a world.
bool known_for_all(const Outcomes& outcomes, std::size_t world, std::size_t outcome);

/// Share of worlds in which `policy` is better than `other`, a tie being half of one; NaN where there is no world.
double share_better(const Outcomes& outcomes, std::size_t outcome, std::size_t policy, std::size_t other);

/// What is lost by having chosen a policy rather than the one that is best in the world that comes (L. J. Savage, "The theory
/// of statistical decision", Journal of the American Statistical Association 46, 1951); in the outcome's unit, never below 0.
struct Regret {
    double mean = 0.0;
    double ninetieth_percentile = 0.0;
    double largest = 0.0;
};
/// NaN in all where there is no world.
Regret regret(const Outcomes& outcomes, std::size_t outcome, std::size_t policy);

/// Share of worlds in which `policy` is good enough in every outcome that has a threshold: at least as high where higher is
/// better, at most as high where lower is. `thresholds` has one entry per outcome. The domain criterion of M. K. Starr,
/// "Product design and decision theory" (1963).
double share_good_enough(const Outcomes& outcomes, std::size_t policy,
                         const std::vector<std::optional<double>>& thresholds);

/// The policies that no other dominates: none is at least as good in the mean of every one of `chosen` outcomes and better in
/// one. In ascending order.
std::vector<std::size_t> pareto_front(const Outcomes& outcomes, const std::vector<std::size_t>& chosen);

}  // namespace raaderum::worlds
