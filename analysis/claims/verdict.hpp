#pragma once
// What the effects say about a claim. Three words only: the interval decides, and the smallest effect of interest keeps a
// difference that nobody would notice from counting.

#include "scenario/claim.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace raaderum::claims {

enum class Verdict {
    reproduced,    ///< the whole 95 % interval lies above 0, and the effect exceeds the smallest of interest
    undecided,     ///< neither
    contradicted,  ///< the whole 95 % interval lies below 0
};

inline constexpr const char* verdict_names[] = {"reproduced", "undecided", "contradicted"};
constexpr const char* spelled(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }

/// A measure's effect: the mean over replicates, and Student's 95 % interval. NaN below two replicates.
struct Estimate {
    double effect = 0.0;
    double low = 0.0;
    double high = 0.0;
    Verdict verdict = Verdict::undecided;
};

/// The estimate from the effects in single replicates; those that are NaN (the replicate failed) are left out.
Estimate estimate(std::span<const double> effects, double smallest);

/// Of all measures of a claim, by `effects[measure][replicate]`.
std::vector<Estimate> estimates(const scenario::Claim& claim, const std::vector<std::vector<double>>& effects);

/// Of a claim: reproduced when all its measures are, contradicted when any is.
Verdict verdict_of(std::span<const Estimate> measures);

/// The measure that shows the verdict of its claim: the first whose own verdict is the claim's.
std::size_t decisive(std::span<const Estimate> measures);

/// How the decisive effect changes when a mechanism is switched off, in the same replicates.
struct Change {
    double without = 0.0;  ///< the mean effect without the mechanism
    double change = 0.0;   ///< mean effect with less without it
    bool noticed = false;  ///< the change exceeds its own noise: paired t above `least_t`
};

/// Below this, a change may be the luck of the few replicates in which many mechanisms are tried.
inline constexpr double least_t = 3.0;

/// Pairs in which either is NaN are left out.
Change change_between(std::span<const double> with, std::span<const double> without);

}  // namespace raaderum::claims
