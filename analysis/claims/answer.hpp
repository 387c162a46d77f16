#pragma once
// What the register answers to one claim: its verdict, the mechanism that carries it, and how far it holds elsewhere.

#include "claims/verdict.hpp"
#include "scenario/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::claims {

/// The mechanism whose removal changes the effect of the decisive measure most.
struct Carrier {
    std::string mechanism;
    double without = 0.0;  ///< that effect without it, in the replicates in which it was tried
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

struct Answer {
    scenario::Claim claim;
    int replicates = 0;
    int failed = 0;                  ///< of the replicates
    int undefined = 0;               ///< of them: those that ended, but nobody was left of whom the first measure tells
    std::vector<Estimate> measures;  ///< in the claim's order
    Verdict verdict = Verdict::undecided;
    bool mechanisms_tried = false;
    std::optional<Carrier> carried_by;  ///< none: no single removal matters
    std::optional<Robustness> robustness;

    /// The measure that shows the verdict: the first whose own verdict is the claim's.
    std::size_t decisive() const { return claims::decisive(measures); }
    const Estimate& headline() const { return measures[decisive()]; }
    const scenario::ClaimMeasure& headline_measure() const { return claim.measures[decisive()]; }
};

/// What is said of all answers together.
struct Stored {
    std::string version;   ///< of the program that the stored results come from; empty: nothing is stored
    std::string digest;    ///< of the register that they were made with
    bool current = false;  ///< whether that register is this program's
};

}  // namespace raaderum::claims
