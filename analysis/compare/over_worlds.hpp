#pragma once
// How policies hold up over the sampled worlds of a study, none of which is known to be the true one: how often each is
// better than the baseline, what is lost by choosing it, whether it is good enough, and in which worlds it is the wrong one.

#include "compare/comparison.hpp"
#include "compare/study.hpp"
#include "worlds/scenario_discovery.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace raaderum::compare {

/// What is good enough on a metric of the study.
struct Threshold {
    std::size_t metric = 0;
    bool at_least = true;  ///< else at most
    double value = 0.0;
};

/// What one unit of a metric of the study is worth to the one who asks.
struct Weight {
    std::size_t metric = 0;  ///< one with a direction
    double weight = 1.0;     ///< counted against the policy where lower is better
};

/// What to ask of the worlds, beside the metrics of the comparison.
struct WorldsQuestion {
    std::vector<Threshold> thresholds;
    std::vector<Weight> weights;
};

/// One policy on one metric.
struct Robustness {
    double mean = unknown;  ///< over worlds
    double share_better =
        unknown;                   ///< share of worlds better than the baseline, ties half; NaN for the baseline itself
    double mean_regret = unknown;  ///< against the best policy of the same world, in the metric's unit
    double regret_90 = unknown;    ///< its 90th percentile
};

/// What stands before a structure's name where it is one of the parameters of LosingWorlds.
inline constexpr std::string_view structure_is = "structure=";

/// The worlds in which a policy loses: another one does better there.
struct LosingWorlds {
    std::size_t policy = 0;  ///< index into OverWorlds::policies
    std::size_t losses = 0;  ///< worlds in which it loses
    std::size_t worlds = 0;  ///< in which all policies came to an end
    std::vector<std::string>
        parameters;  ///< that go with losing beyond chance; rival structures as structure_is + name, 1 or 0
    worlds::Box
        box;  ///< in the space of these: most of the losses and little else; the whole space where none says more
    double density_low = unknown;  ///< 95 % interval of the box's density, without account of the search for it
    double density_high = unknown;
    std::string region;  ///< the box in words
};

/// The policies of one cell that share a baseline, which compete with one another and with it.
struct OverWorlds {
    std::size_t worlds = 0;
    std::size_t baseline = 0;            ///< index into Comparison::variants
    std::vector<std::size_t> policies;   ///< likewise, the baseline among them
    std::vector<std::size_t> metrics;    ///< indices into Comparison::metrics: those with a direction
    std::vector<Robustness> robustness;  ///< [metric, policy]
    std::vector<Threshold> thresholds;   ///< as asked for
    std::vector<double> good_enough;  ///< per policy: share of worlds that meet all thresholds; empty: none asked for
    std::vector<std::size_t> front;   ///< indices into `policies` that none dominates in the means of `metrics`
    std::vector<Weight> weights;      ///< as asked for
    std::vector<double> weighted;     ///< per policy: weighted sum of its means; empty: no weights given
    std::optional<LosingWorlds> favoured;  ///< of the policy with the least mean regret on the first metric

    const Robustness& at(std::size_t metric, std::size_t policy) const {
        return robustness[metric * policies.size() + policy];
    }
};

/// The worlds in which `policy` (an index into `policies`, indices into the comparison's variants) loses on a metric of the
/// study that has a direction.
LosingWorlds losing_worlds(const Study& study, Weeks weeks, std::size_t metric, std::span<const std::size_t> policies,
                           std::size_t policy);

/// One for each cell and baseline that its policies are compared with; none where the study has no sampled worlds.
std::vector<OverWorlds> over_worlds(const Study& study, const Comparison& comparison,
                                    const WorldsQuestion& question = {});

}  // namespace raaderum::compare
