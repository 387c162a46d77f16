#pragma once
// What would turn a conclusion: each parameter in turn at the low and at the high end of its range, all others as written,
// with Student's 95 % interval over the replicates. All points have the same luck.

#include "sensitivity/bootstrap.hpp"
#include "sensitivity/model.hpp"

#include <string_view>

namespace raaderum::sensitivity {

/// What an end does to the sign that the outcome has as written.
enum class Turn {
    holds,    ///< the same sign, or still none that is sure
    unclear,  ///< a sure sign is no longer sure
    clears,   ///< there was no sure sign, and now there is
    turns,    ///< the opposite sign is sure
};

std::string_view spelled(Turn turn);

struct Swing {
    Estimate low;  ///< the outcome at the low end
    Estimate high;
    Turn at_low = Turn::holds;
    Turn at_high = Turn::holds;

    /// How far the parameter takes the outcome.
    double reach() const;
};

struct Tornado {
    Estimate written;           ///< the outcome as written
    std::vector<Swing> swings;  ///< by parameter

    /// The parameters, the one with the largest reach first.
    std::vector<std::size_t> by_reach() const;
};

/// By outcome.
std::vector<Tornado> tornadoes(const Model& model, std::size_t dimensions);

}  // namespace raaderum::sensitivity
