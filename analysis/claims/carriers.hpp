#pragma once
// What carries a claim: each arrow, and each mechanism that is code, is taken out by itself, and the arms of the deciding
// measure live without it in the same luck. It carries the claim where the effect is then lower by a fifth or more, and
// by more than chance.

#include "claims/answer.hpp"
#include "engine/ensemble.hpp"
#include "model/mechanisms.hpp"
#include "model/parameters.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace raaderum::claims {

/// At most so many are named.
inline constexpr std::size_t most_carriers = 5;
/// The least share of the effect that is lost without a carrier.
inline constexpr double least_share = 0.2;

/// An arrow by its size, or a mechanism; the other is null.
struct Suspect {
    std::string_view name;
    const ParameterInfo* size = nullptr;
    const MechanismInfo* mechanism = nullptr;
    double out = 0.0;  ///< what the size is where it is taken out
};

/// What can carry a claim with this plan: arrows and mechanisms that are there and that no arm sets itself.
std::vector<Suspect> suspects_in(const Plan& plan);

/// Takes it out of the base, of every variant, and of events that would set it.
void take_out(Plan& plan, const Suspect& suspect);

/// The plan with the variants of the measure alone, in as many replicates as suspects are tried in.
Plan of_measure_alone(Plan plan, const scenario::ClaimMeasure& measure);

/// The effect in each replicate without something.
struct Tried {
    std::string_view name;
    std::vector<double> effects;
};

/// Those without which the effect is lower by a fifth, the largest loss first; what comes to the same as one before it to the
/// bit is another name of that. `with` is longer where it holds more replicates.
std::vector<Carrier> carriers_among(std::span<const double> with, std::span<const Tried> tried);

/// Lives it and gives each answer its carriers; `plans` are those of the answers, as written. Returns the ensemble's end.
engine::EnsembleResult find_carriers(std::span<Answer> answers, std::span<const Plan> plans,
                                     const engine::EnsembleOptions& options);

}  // namespace raaderum::claims
