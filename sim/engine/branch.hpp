#pragma once
// The moment at which policies part ways: the institution is founded, lives through the burn-in once, and every variant
// starts from a copy of that moment.

#include "engine/profile.hpp"
#include "model/institution.hpp"
#include "model/plan.hpp"

#include <functional>
#include <optional>

namespace raaderum::engine {

/// The base, with what the variant says about the people and ties that the institution starts from. Everything else
/// that a variant changes acts from week 0 on, after the founding.
Settings founding_settings(const Settings& base, const Settings& variant);

/// The institution of the plan's base at the end of the burn-in; nothing when asked to stop on the way.
std::optional<Institution> after_burn_in(const Plan& plan, const Luck& luck, const Workers& workers,
                                         const std::function<bool()>& stop_asked, Profile* profile = nullptr);

/// The institution from which a variant lives its first week, by the variant's settings: the burnt-in one (whoever still
/// needs that hands in a copy), or founded anew where the variant changes the people or ties that the institution starts
/// with; then there is no burn-in.
Institution start_of(const Plan& plan, std::size_t variant, Institution burnt_in, const Luck& luck);

}  // namespace raaderum::engine
