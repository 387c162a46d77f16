#pragma once
// In how many steps the model comes from what is done to what is measured. The arms of the deciding measure are lived again
// with all states but the measured ones handed over from one of them each week (engine/frozen.hpp): what is then left of the
// effect has come in one step. How many replicates: as for a carrier.

#include "claims/answer.hpp"
#include "engine/ensemble.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace raaderum::claims {

/// The deciding effect in the replicates that were frozen; means.
struct StepEffects {
    double whole = 0.0;       ///< nothing frozen
    double left = 0.0;        ///< all other states frozen
    double first_week = 0.0;  ///< likewise, in the first week in which all arms are treated; NaN: there is none
};

/// `holds_treated`: the measure's formula names what is treated.
Steps steps_of(const StepEffects& effects, bool holds_treated);

/// Which variants live, by which the others are frozen, and what they keep as their own.
engine::Freezing freezing_for(const scenario::ClaimMeasure& measure, const Plan& plan);

/// Keys in which an arm differs from the reference, by settings or by events.
std::vector<std::string_view> treated_keys(const engine::Freezing& freezing);

/// Whether a formula in the measure names any of these: keys, or states.
bool formula_holds(const scenario::ClaimMeasure& measure, std::span<const std::string_view> treated);

/// Lives it and gives each answer its steps; `plans` are those of the answers, as written. Returns the ensemble's end.
engine::EnsembleResult find_steps(std::span<Answer> answers, std::span<const Plan> plans,
                                  const engine::EnsembleOptions& options);

}  // namespace raaderum::claims
