#pragma once
// Screening by elementary effects: M. D. Morris, "Factorial sampling plans for preliminary computational experiments",
// Technometrics 33 (1991). A walk over a grid of the unit cube moves each parameter once, in random order, by the same
// step; the change per step is an elementary effect. mu is the mean of a parameter's effects over the walks, mu* the mean
// of their sizes (F. Campolongo, J. Cariboni & A. Saltelli, Environmental Modelling & Software 22, 2007), sigma their
// spread: what depends on where the others stand. All in the outcome's unit, for the whole range of the parameter.
//
// A walk has one luck, so an effect is a paired difference. The noise that is left in it is told beside it, taken out of
// sigma, and compared with the effects' size: a parameter stands out where the mean square of its effects exceeds their
// noise by more than chance explains (F test; of the parameters that stand out, on average at most 5 % do so by chance,
// after Y. Benjamini & Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995).

#include "sensitivity/bootstrap.hpp"
#include "sensitivity/model.hpp"

namespace raaderum::sensitivity {

inline constexpr std::size_t fewest_walks = 4;

/// What a parameter does to an outcome.
enum class Standing {
    inert,  ///< nothing at all: with the same luck, the same number
    noise,  ///< not distinguishable from chance
    stands_out
};

/// A parameter's effects on one outcome.
struct Effects {
    Estimate mu;
    Estimate mu_star;
    Estimate sigma;      ///< beyond noise
    double noise = 0.0;  ///< standard deviation of an elementary effect that chance alone leaves
    Standing standing = Standing::inert;
};

/// One walk: `moved[i]` is the parameter that differs between points i and i + 1.
struct Walk {
    std::vector<Point> points;
    std::vector<std::size_t> moved;
};
std::vector<Walk> walks(std::size_t count, std::size_t dimensions, std::uint64_t seed);

/// The effects of each parameter on each outcome, [outcome][parameter]. Walk w has luck w.
std::vector<std::vector<Effects>> screen(const Model& model, std::size_t dimensions, std::size_t walk_count,
                                         std::uint64_t seed);

/// The parameters that stand out, the `most` with the largest mu*, in falling order. Where there are several outcomes, a
/// parameter's mu* counts as a share of the largest of that outcome, noise or not, and the outcome that it counts most for
/// decides; so a minute effect does not count for being the only one that chance lets through.
std::vector<std::size_t> survivors(const std::vector<std::vector<Effects>>& effects, std::size_t most);

}  // namespace raaderum::sensitivity
