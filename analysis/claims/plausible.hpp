#pragma once
// In how many plausible worlds a claim holds.

#include "claims/answer.hpp"

#include <cstddef>
#include <vector>

namespace raaderum::claims {

/// Worlds of the shipped set in which a claim is tried, the first of it, and replicates in each.
inline constexpr int plausible_worlds_tried = 100;
inline constexpr int replicates_in_a_world = 10;
/// A claim is reproduced, or contradicted, where it holds, or its other side does, in this share of the worlds.
inline constexpr double share_to_be_told = 0.9;

/// `effects[measure][replicate]`, replicate r in world r mod `worlds`. A claim holds in a world where the effect of each measure lies
/// above its smallest; its other side does where that of any lies below minus its smallest. A world's effect is the mean of its
/// replicates, drawn towards the mean of all worlds so that it varies no more than worlds do without luck.
PlausibleShare shares_of(const scenario::Claim& claim, const std::vector<std::vector<double>>& effects,
                         std::size_t worlds);

/// The verdict that such shares come to.
Verdict verdict_by(const PlausibleShare& share);

}  // namespace raaderum::claims
