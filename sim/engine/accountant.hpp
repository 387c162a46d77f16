#pragma once
// Why a metric came out differently in two policies: an account, week by week, of how much of the difference came
// through each channel.
//
// Two institutions, the policy's and its baseline's, live side by side in the same luck. Shadows of the policy's
// institution keep nothing but the metric's own channels (for leeway: control and what follows from it) and live the
// steps that write them; all else they are handed, each week anew, from the policy's institution or, for a set of held
// channels, from the baseline's. "Had trust been as in the baseline, leeway would be 0.05 higher" is one shadow against
// another. Channels are held one after the other, in the order of the week and in the reverse, and each is booked the
// mean of what holding it changes in the two; so the books balance every week, and where two channels act jointly each
// gets half. With every channel held a shadow is the baseline to the bit, with none the policy.
//
// What is accounted is the last step only: what trust did to leeway, not what control first did to trust.

#include "core/blocks.hpp"
#include "model/metrics.hpp"
#include "model/plan.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::engine {

/// What is to be accounted for: a variant against the variant that it is compared with.
struct Question {
    const Plan* plan = nullptr;
    std::size_t variant = 0;
    std::size_t baseline = 0;
    Metric metric{};
};

/// One replicate's account.
struct ReplicateAccount {
    ReplicateId replicate{0};
    std::vector<float> value;           ///< [week] the metric in the variant; the bits of its trajectory
    std::vector<float> baseline_value;  ///< [week] and in the baseline
    /// [factor][week] of a metric that is the product of two; empty for all others.
    std::vector<std::vector<float>> factors, baseline_factors;
    std::vector<double> parts;  ///< [channel][week]; each week they add up to the difference; NaN where it is undefined
    std::string failure;        ///< empty: both came to their end
    std::uint64_t agent_weeks = 0;

    double part(std::size_t channel, std::size_t week) const { return parts[channel * value.size() + week]; }
    /// Whether the metric is defined in both in this week: it may not be where nobody is left.
    bool booked(std::size_t week) const { return !std::isnan(value[week]) && !std::isnan(baseline_value[week]); }
};

/// Whether positions, teams and ties of the two variants are the same, so that one can be handed what the other has.
bool same_places(const Question& question);

/// Lives a replicate of both variants. `own` holds the metric's own channels (own_channels()), at least one;
/// same_places() holds. Nothing when asked to stop.
std::optional<ReplicateAccount> account_replicate(const Question& question, const std::vector<char>& own,
                                                  ReplicateId replicate, const Workers& workers,
                                                  const std::function<bool()>& stop_asked = {});

}  // namespace raaderum::engine
