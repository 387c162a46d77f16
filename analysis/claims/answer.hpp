#pragma once
// What the register answers to one claim: its verdict, in how many steps the model comes to it, what carries it, and how far
// it holds elsewhere.

#include "claims/verdict.hpp"
#include "scenario/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::claims {

/// How far it is from what is done to what is measured.
enum class Steps {
    restated,  ///< the measure holds what is done, or follows in the same week
    one,       ///< one step of the model
    many,      ///< a course of several
};

inline constexpr const char* steps_names[] = {"restated", "one", "many"};
constexpr const char* spelled(Steps steps) { return steps_names[static_cast<std::size_t>(steps)]; }

/// `emergent` takes several steps, all else is `direct`.
constexpr const char* kind_of(Steps steps) { return steps == Steps::many ? "emergent" : "direct"; }

/// An arrow, or a mechanism that is code, without which the effect of the deciding measure is lower.
struct Carrier {
    std::string name;      ///< an arrow's is what `without:` takes
    double without = 0.0;  ///< that effect without it, in the replicates in which it was tried
    double share = 0.0;    ///< of the effect, that is lost without it
};

/// In how many of so many trials the claim is reproduced.
struct Tally {
    int holds_in = 0;
    int of = 0;
    bool operator==(const Tally&) const = default;
};

struct Robustness {
    Tally settings;       ///< networks, sizes and seeds
    Tally worlds;         ///< worlds of other structural parameters
    bool stored = false;  ///< not from this run, but from the one that came with the program

    Tally both() const { return {settings.holds_in + worlds.holds_in, settings.of + worlds.of}; }
};

/// Shares of plausible worlds, luck taken out of them; see plausible.hpp.
struct PlausibleShare {
    double share = 0.0;        ///< in which the claim holds beyond the smallest effects
    double share_other = 0.0;  ///< in which its other side does
    int of = 0;                ///< worlds
    bool stored = false;       ///< not from this run, but from the one that came with the program
};

struct Answer {
    scenario::Claim claim;
    int replicates = 0;
    int failed = 0;                  ///< of the replicates
    int undefined = 0;               ///< of them: those that ended, but nobody was left of whom the first measure tells
    std::vector<Estimate> measures;  ///< in the claim's order
    Verdict verdict = Verdict::undecided;            ///< at the default point
    std::optional<PlausibleShare> plausible;         ///< none: neither found out nor stored
    std::vector<double> deciding_effects;            ///< [replicate] of the deciding measure; NaN where it failed
    std::optional<Steps> steps;                      ///< none: neither found out nor stored
    std::optional<std::vector<Carrier>> carried_by;  ///< likewise; an empty list: nothing alone carries it
    std::optional<Robustness> robustness;

    /// What is told of the claim: over plausible worlds, where that is known, else at the default point.
    Verdict told() const;
    /// The measure that shows the verdict at the default point: the first whose own verdict is that one.
    std::size_t decisive() const { return claims::decisive(measures); }
    const Estimate& headline() const { return measures[decisive()]; }
    const scenario::ClaimMeasure& headline_measure() const { return claim.measures[decisive()]; }
};

/// Of the stored results, of what they are.
struct Stored {
    std::string version;   ///< of the program that the stored results come from; empty: nothing is stored
    std::string digest;    ///< of the register that they were made with
    std::string model;     ///< the digest of the model that they were made with
    bool current = false;  ///< whether register and model are this program's
    bool shown = false;    ///< whether any answer shows some
};

}  // namespace raaderum::claims
