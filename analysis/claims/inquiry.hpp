#pragma once
// All claims and all their trials are one pool of replicates, so that every core works until the end. Each replicate leaves
// one number per measure; trajectories are not kept.

#include "claims/answer.hpp"
#include "claims/trials.hpp"
#include "engine/ensemble.hpp"

#include <optional>
#include <span>
#include <vector>

namespace raaderum::claims {

/// A claim and the plans that it is judged on, first the plan as written.
struct Inquiry {
    scenario::Claim claim;
    std::vector<Trial> trials;
};

struct InquiryOptions {
    bool other_settings = false;         ///< judge the claim on other networks, sizes, seeds and in other worlds, too
    std::optional<Plan> plausible = {};  ///< and in these worlds
};

/// The inquiry into the claim of a scenario, which has one.
Inquiry inquiry_into(const scenario::Scenario& scenario, const InquiryOptions& options);

struct Inquired {
    std::vector<Answer> answers;  ///< in the order of the inquiries; empty when stopped
    engine::EnsembleResult run;
};

/// Runs all replicates of all trials. Steps and carriers hang on what they say, and are found out after it (steps.hpp,
/// carriers.hpp). Of `options`, replicates are not read.
Inquired inquire(std::span<const Inquiry> inquiries, const engine::EnsembleOptions& options);

}  // namespace raaderum::claims
