#pragma once
// In which worlds does the favoured policy lose? A box in the space of the uncertain parameters is sought that holds many of
// the worlds that are of interest and few others, and is said in words. The patient rule induction method: J. H. Friedman
// & N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999); as scenario discovery: B. P.
// Bryant & R. J. Lempert, "Thinking inside the box", Technological Forecasting and Social Change 77 (2010).

#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::worlds {

/// What the uncertain parameters were in each world, and which worlds are of interest.
struct Sample {
    std::vector<std::string> parameters;
    std::vector<std::vector<double>> worlds;  ///< [world][parameter]
    std::vector<bool> interesting;            ///< [world]
};

/// Bounds within which a world lies in the box; infinite where the parameter does not matter.
struct Bounds {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool operator==(const Bounds&) const = default;
};

struct Box {
    std::vector<Bounds> bounds;  ///< one per parameter
    std::size_t worlds = 0;      ///< in it
    double density = 0.0;        ///< share of the worlds in it that are of interest
    double coverage = 0.0;       ///< share of the worlds of interest that are in it
};

struct DiscoveryOptions {
    double peel = 0.05;           ///< share of a box's worlds that one step may cut off
    double paste = 0.01;          ///< share of a box's worlds by which one step may widen it again
    double least_support = 0.05;  ///< share of all worlds that a box holds at least
    double worth_a_bound = 0.02;  ///< density by which a bound must raise the box to stay
};

/// Cuts thin slices off the whole space, each time the one whose loss raises the density most, until none does or too few
/// worlds are left. The boxes, from the whole space inwards.
std::vector<Box> peel(const Sample& sample, const DiscoveryOptions& options = {});

/// Widens a box again in thin slices, as long as its density does not fall.
Box paste(const Sample& sample, Box box, const DiscoveryOptions& options = {});

/// The parameters that go with being of interest beyond chance, in their order: their ranks in the worlds of interest differ from
/// those in the others (Wilcoxon's rank sum, normal approximation), at a level of 0.05 in all, Bonferroni's correction. A box is sought among
/// these, since among hundreds of parameters some box looks telling by chance.
std::vector<std::size_t> telling_parameters(const Sample& sample);

/// The box of the peeling that weighs density and coverage best (their harmonic mean), pasted, without bounds that hardly
/// matter. Where no world is of interest, or all are, the whole space.
Box discover(const Sample& sample, const DiscoveryOptions& options = {});

/// Clopper and Pearson's 95 % interval of a share of which `hits` of `all` were counted. NaN where there are none.
std::pair<double, double> interval_of_share(std::size_t hits, std::size_t all);

/// Whether a box says more than how often worlds are of interest at all: of at least `enough_to_seek` worlds it holds at least
/// `fewest_in_a_box`, the interval of its density lies above the share in all, and its density exceeds that share by
/// `least_lift`. The interval takes no account of the search: how often a region is told where there is none is held by
/// telling_parameters(), at 5 %.
bool says_more_than_the_share_of_all(const Sample& sample, const Box& box);
inline constexpr std::size_t enough_to_seek = 30;
inline constexpr std::size_t fewest_in_a_box = 5;
inline constexpr double least_lift = 0.1;

/// The box of discover() among the telling parameters, where it says more; else the best-balanced of the peeling that does, or the
/// whole space. `sample` is left with those parameters alone.
Box told_box(Sample& sample);

/// e.g. "institution.task_complexity below 0.41 and employees.competence.mean above 0.55"; "everywhere" for the whole space.
std::string in_words(const Box& box, const std::vector<std::string>& parameters);

}  // namespace raaderum::worlds
