#include "compare/over_worlds.hpp"

#include "compare/cells.hpp"
#include "model/structures.hpp"
#include "worlds/robustness.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace raaderum::compare {
namespace {

/// What some policies came to on some metrics of the study, world by world.
worlds::Outcomes outcomes_of(const Study& study, Weeks weeks, std::span<const std::size_t> policies,
                             std::span<const std::size_t> metrics) {
    worlds::Outcomes outcomes;
    for (const std::size_t policy : policies) outcomes.policies.push_back(study.facts().variants[policy].name);
    outcomes.values.resize(study.facts().worlds.numbers.size() * metrics.size() * policies.size());
    for (std::size_t metric = 0; metric != metrics.size(); ++metric) {
        const Described& described = study.facts().metrics[metrics[metric]];
        outcomes.outcomes.push_back({described.name, described.better != Better::lower});
        for (std::size_t policy = 0; policy != policies.size(); ++policy) {
            const std::vector<double> means = window_means(study, policies[policy], metrics[metric], weeks);
            for (std::size_t world = 0; world != means.size(); ++world) {
                outcomes.values[(world * metrics.size() + metric) * policies.size() + policy] = means[world];
            }
        }
    }
    return outcomes;
}

/// Over the worlds in which the outcome is known for all policies, so that their means are over the same worlds.
double mean_over_worlds(const worlds::Outcomes& outcomes, std::size_t outcome, std::size_t policy) {
    stats::RunningMean mean;
    for (std::size_t world = 0; world != outcomes.worlds(); ++world) {
        if (worlds::known_for_all(outcomes, world, outcome)) mean.add(outcomes.at(world, outcome, policy));
    }
    return mean.mean();
}

/// Whether a policy came to an end in all replicates of each world.
std::vector<bool> worlds_that_ended(const StudyFacts& facts, std::size_t variant) {
    std::vector<bool> ended(facts.worlds.numbers.size(), true);
    for (std::size_t replicate = 0; replicate != facts.replicates.size(); ++replicate) {
        if (!facts.variants[variant].finished[replicate]) ended[facts.worlds.of_replicate[replicate]] = false;
    }
    return ended;
}

/// Where a metric is undefined because nobody is left, that is not good enough, whichever side the threshold has.
void count_the_undefined_as_worst(const StudyFacts& facts, std::span<const std::size_t> policies,
                                  worlds::Outcomes& outcomes) {
    for (std::size_t policy = 0; policy != policies.size(); ++policy) {
        const std::vector<bool> ended = worlds_that_ended(facts, policies[policy]);
        for (std::size_t world = 0; world != ended.size(); ++world) {
            for (std::size_t outcome = 0; ended[world] && outcome != outcomes.outcomes.size(); ++outcome) {
                double& value =
                    outcomes.values[(world * outcomes.outcomes.size() + outcome) * policies.size() + policy];
                const double worst = outcomes.outcomes[outcome].higher_is_better ? -HUGE_VAL : HUGE_VAL;
                if (std::isnan(value)) value = worst;
            }
        }
    }
}

/// Per policy, the share of worlds that meet all thresholds. A metric may have two, one from below and one from above.
std::vector<double> good_enough(const Study& study, Weeks weeks, std::span<const std::size_t> policies,
                                std::span<const Threshold> thresholds) {
    std::vector<std::size_t> metrics;
    for (const Threshold& threshold : thresholds) metrics.push_back(threshold.metric);
    worlds::Outcomes outcomes = outcomes_of(study, weeks, policies, metrics);
    std::vector<std::optional<double>> values;
    for (std::size_t each = 0; each != thresholds.size(); ++each) {
        outcomes.outcomes[each].higher_is_better = thresholds[each].at_least;
        values.emplace_back(thresholds[each].value);
    }
    count_the_undefined_as_worst(study.facts(), policies, outcomes);
    std::vector<double> shares;
    for (std::size_t policy = 0; policy != policies.size(); ++policy) {
        shares.push_back(worlds::share_good_enough(outcomes, policy, values));
    }
    return shares;
}

std::vector<double> weighted_sums(const Study& study, Weeks weeks, std::span<const std::size_t> policies,
                                  std::span<const Weight> weights) {
    std::vector<std::size_t> metrics;
    for (const Weight& weight : weights) metrics.push_back(weight.metric);
    const worlds::Outcomes outcomes = outcomes_of(study, weeks, policies, metrics);
    std::vector<double> sums(policies.size(), 0.0);
    for (std::size_t policy = 0; policy != policies.size(); ++policy) {
        for (std::size_t each = 0; each != weights.size(); ++each) {
            const double sign = outcomes.outcomes[each].higher_is_better ? 1.0 : -1.0;
            sums[policy] += sign * weights[each].weight * mean_over_worlds(outcomes, each, policy);
        }
    }
    return sums;
}

/// What each world is like: its parameters, and of each structure that some have whether it has it.
worlds::Sample likeness_of(const StudyWorlds& drawn) {
    worlds::Sample sample;
    for (const Described& parameter : drawn.parameters) sample.parameters.push_back(parameter.name);
    sample.worlds = drawn.values;
    for (std::size_t structure = 0; structure != structure_count; ++structure) {
        const auto own = static_cast<std::uint8_t>(structure);
        const auto count = static_cast<std::size_t>(std::count(drawn.structures.begin(), drawn.structures.end(), own));
        if (count == 0 || count == drawn.structures.size()) continue;
        sample.parameters.push_back(std::string(structure_is) + std::string(structure_name(structure)));
        for (std::size_t world = 0; world != sample.worlds.size(); ++world)
            sample.worlds[world].push_back(drawn.structures[world] == own ? 1.0 : 0.0);
    }
    return sample;
}

LosingWorlds losing(const StudyWorlds& drawn, const worlds::Outcomes& outcomes, std::size_t outcome,
                    std::size_t policy) {
    LosingWorlds lost;
    lost.policy = policy;
    const worlds::Sample all = likeness_of(drawn);
    worlds::Sample sample{all.parameters, {}, {}};
    for (std::size_t world = 0; world != outcomes.worlds(); ++world) {
        const double own = outcomes.merit(world, outcome, policy);
        bool known = true;
        bool loses = false;
        for (std::size_t other = 0; other != outcomes.policies.size(); ++other) {
            const double merit = outcomes.merit(world, outcome, other);
            known = known && !std::isnan(merit);
            loses = loses || merit > own;
        }
        if (!known) continue;
        ++lost.worlds;
        lost.losses += loses ? 1 : 0;
        sample.worlds.push_back(all.worlds[world]);
        sample.interesting.push_back(loses);
    }
    lost.box = worlds::told_box(sample);
    lost.parameters = sample.parameters;
    const auto inside = static_cast<double>(lost.box.worlds);
    std::tie(lost.density_low, lost.density_high) =
        worlds::interval_of_share(static_cast<std::size_t>(std::lround(lost.box.density * inside)), lost.box.worlds);
    lost.region = worlds::in_words(lost.box, sample.parameters);
    return lost;
}

OverWorlds made_of(const Study& study, const Comparison& comparison, const WorldsQuestion& question,
                   std::size_t baseline, std::vector<std::size_t> policies) {
    OverWorlds over;
    over.worlds = study.facts().worlds.numbers.size();
    over.baseline = baseline;
    over.policies = std::move(policies);
    over.thresholds = question.thresholds;
    over.weights = question.weights;
    const auto base = static_cast<std::size_t>(std::find(over.policies.begin(), over.policies.end(), baseline)
                                               - over.policies.begin());
    std::vector<std::size_t> metrics;
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        if (comparison.metrics[metric].better == Better::neither) continue;
        over.metrics.push_back(metric);
        metrics.push_back(study.metric_called(comparison.metrics[metric].name).value());
    }
    const worlds::Outcomes outcomes = outcomes_of(study, comparison.weeks, over.policies, metrics);
    for (std::size_t metric = 0; metric != metrics.size(); ++metric) {
        for (std::size_t policy = 0; policy != over.policies.size(); ++policy) {
            const worlds::Regret regret = worlds::regret(outcomes, metric, policy);
            over.robustness.push_back({mean_over_worlds(outcomes, metric, policy),
                                       policy == base ? unknown : share_better(outcomes, metric, policy, base),
                                       regret.mean, regret.ninetieth_percentile});
        }
    }
    if (!question.thresholds.empty()) {
        over.good_enough = good_enough(study, comparison.weeks, over.policies, question.thresholds);
    }
    if (!question.weights.empty()) {
        over.weighted = weighted_sums(study, comparison.weeks, over.policies, question.weights);
    }
    if (metrics.empty()) return over;
    std::vector<std::size_t> chosen(metrics.size());
    for (std::size_t metric = 0; metric != chosen.size(); ++metric) chosen[metric] = metric;
    over.front = worlds::pareto_front(outcomes, chosen);
    std::size_t favoured = 0;
    for (std::size_t policy = 1; policy != over.policies.size(); ++policy) {
        if (over.at(0, policy).mean_regret < over.at(0, favoured).mean_regret) favoured = policy;
    }
    if (std::isfinite(over.at(0, favoured).mean_regret)) {
        over.favoured = losing(study.facts().worlds, outcomes, 0, favoured);
    }
    return over;
}

}  // namespace

LosingWorlds losing_worlds(const Study& study, Weeks weeks, std::size_t metric, std::span<const std::size_t> policies,
                           std::size_t policy) {
    return losing(study.facts().worlds, outcomes_of(study, weeks, policies, {&metric, 1}), 0, policy);
}

std::vector<OverWorlds> over_worlds(const Study& study, const Comparison& comparison, const WorldsQuestion& question) {
    std::vector<OverWorlds> all;
    if (!study.facts().worlds.any()) return all;
    const std::vector<std::size_t> cells = cells_of(study.facts());
    for (std::size_t baseline = 0; baseline != comparison.variants.size(); ++baseline) {
        std::map<std::size_t, std::vector<std::size_t>> policies_of_cell;
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            if (variant == baseline || comparison.baselines[variant] != baseline) continue;
            policies_of_cell[cells[variant]].push_back(variant);
        }
        for (auto& [cell, policies] : policies_of_cell) {
            policies.insert(std::upper_bound(policies.begin(), policies.end(), baseline), baseline);
            all.push_back(made_of(study, comparison, question, baseline, std::move(policies)));
        }
    }
    return all;
}

}  // namespace raaderum::compare
