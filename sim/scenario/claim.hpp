#pragma once
// A claim that a scenario puts to the test: the sentence, who says so, and how it is measured. Each measure is a sum of
// differences between variants, written so that the claimed side is positive. Nothing that runs a scenario reads this.

#include "core/units.hpp"
#include "model/metrics.hpp"

#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {

/// What the source is to the claim.
enum class Basis {
    reported,  ///< the source found it
    assumed,   ///< the source takes it for granted
    asked,     ///< the source leaves it as a question
    ours,      ///< the source does not say it
};

/// A text in English, and in Danish where there is one.
struct ClaimText {
    std::string english;
    std::string danish;

    bool empty() const { return english.empty(); }
    const std::string& in_danish() const { return danish.empty() ? english : danish; }
};

/// A metric's mean over the weeks [from, to), summed over variants by weight.
struct ClaimTerm {
    Metric metric = Metric::leeway;
    Week from = 0;
    Week to = 0;
    std::vector<std::pair<std::string, double>> contrast;  ///< variant and weight
};

/// One number that the claim says is positive.
struct ClaimMeasure {
    ClaimText name;
    std::string unit;  ///< "1" for shares and indices
    std::vector<ClaimTerm> terms;
    double smallest = 0.0;  ///< smallest effect of interest; 0: any
    ClaimText why;          ///< why that is the smallest of interest
};

struct Claim {
    std::string id;
    ClaimText says;
    ClaimText source;
    Basis basis = Basis::ours;
    bool says_its_kind = false;  ///< a word of earlier versions; whether it takes several steps is computed now
    ClaimText experiment;
    ClaimText because;                   ///< shown with the verdict; may be empty
    std::vector<ClaimMeasure> measures;  ///< the first is the headline
};

inline constexpr const char* basis_names[] = {"reported", "assumed", "asked", "ours"};

constexpr const char* spelled(Basis basis) { return basis_names[static_cast<std::size_t>(basis)]; }

}  // namespace raaderum::scenario
