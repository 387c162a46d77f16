#include "cli/worlds_table.hpp"

#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace raaderum::cli {
namespace {

using compare::Comparison;
using compare::OverWorlds;

std::string percent(double share) { return number_or_dash("{:.0f} %", 100.0 * share); }

const std::string& name_of(const Comparison& comparison, const OverWorlds& over, std::size_t policy) {
    return comparison.variants[over.policies[policy]];
}

std::string robustness_table(const Comparison& comparison, const OverWorlds& over, std::FILE* stream) {
    std::vector<Cells> rows{{"metric", "variant", "mean", "better in", "mean regret", "90 % below"}};
    for (std::size_t metric = 0; metric != over.metrics.size(); ++metric) {
        for (std::size_t policy = 0; policy != over.policies.size(); ++policy) {
            const compare::Robustness& row = over.at(metric, policy);
            rows.push_back({policy == 0 ? comparison.metrics[over.metrics[metric]].name : "",
                            name_of(comparison, over, policy), number_or_dash("{:.3f}", row.mean),
                            over.policies[policy] == over.baseline ? "baseline" : percent(row.share_better),
                            number_or_dash("{:.4f}", row.mean_regret), number_or_dash("{:.4f}", row.regret_90)});
        }
    }
    return text_table(rows, "llrrrr", stream)
           + "\nbetter in: share of worlds in which it does better than the baseline, ties half.\n"
             "regret: how much worse than the best policy of the same world; its mean, and what 90 % of worlds stay "
             "below.\n";
}

/// "a share of 0.42 …" for each policy, by what was asked for.
std::string satisficing(const compare::StudyFacts& facts, const Comparison& comparison, const OverWorlds& over,
                        std::FILE* stream) {
    if (over.good_enough.empty()) return {};
    Cells asked;
    for (const compare::Threshold& threshold : over.thresholds) {
        asked.push_back(fmt::format("{} {} {}", facts.metrics[threshold.metric].name,
                                    threshold.at_least ? ">=" : "<=", threshold.value));
    }
    std::vector<Cells> rows{{"variant", "good enough in"}};
    for (std::size_t policy = 0; policy != over.policies.size(); ++policy) {
        rows.push_back({name_of(comparison, over, policy), percent(over.good_enough[policy])});
    }
    return fmt::format("\nShare of worlds with {}.\n\n{}", fmt::join(asked, " and "), text_table(rows, "lr", stream));
}

std::string weighted(const compare::StudyFacts& facts, const Comparison& comparison, const OverWorlds& over,
                     std::FILE* stream) {
    if (over.weighted.empty()) return {};
    std::string sum;
    for (const compare::Weight& weight : over.weights) {
        const compare::Described& metric = facts.metrics[weight.metric];
        const bool lower = metric.better == Better::lower;
        sum += fmt::format("{}{} x {}", lower ? (sum.empty() ? "-" : " - ") : (sum.empty() ? "" : " + "), weight.weight,
                           metric.name);
    }
    std::vector<Cells> rows{{"variant", "weighted sum"}};
    for (std::size_t policy = 0; policy != over.policies.size(); ++policy) {
        rows.push_back({name_of(comparison, over, policy), number_or_dash("{:.4f}", over.weighted[policy])});
    }
    return fmt::format("\nWeighted by you: {}, in the mean of the worlds.\n\n{}", sum, text_table(rows, "lr", stream));
}

std::string front(const Comparison& comparison, const OverWorlds& over) {
    if (over.metrics.size() < 2 || over.front.empty()) return {};
    Cells names;
    for (const std::size_t policy : over.front) names.push_back(name_of(comparison, over, policy));
    return fmt::format(
        "\nPareto front: {}. In the mean of the worlds no other is as good on all of these metrics and better on "
        "one.\n",
        fmt::join(names, ", "));
}

std::string where_it_loses(const Comparison& comparison, const OverWorlds& over) {
    if (!over.favoured) return {};
    const compare::LosingWorlds& losing = *over.favoured;
    std::string text = fmt::format("\nLeast regret on {}: {}. Another does better in {} of {} worlds",
                                   comparison.metrics[over.metrics[0]].name, name_of(comparison, over, losing.policy),
                                   losing.losses, losing.worlds);
    if (losing.losses == 0) return text + ".\n";
    if (losing.region == "everywhere") return text + "; no region of the uncertain parameters sets those apart.\n";
    return text
           + fmt::format(
               ",\nmostly in worlds with {}.\nOf the {} worlds there another does better in {:.0f} %, which are {:.0f} "
               "% of all where "
               "one does.\nIn all worlds it is {:.0f} %; the interval there, {:.0f} to {:.0f} %, takes no account of "
               "the "
               "search.\n",
               losing.region, losing.box.worlds, 100.0 * losing.box.density, 100.0 * losing.box.coverage,
               100.0 * static_cast<double>(losing.losses) / static_cast<double>(losing.worlds),
               100.0 * losing.density_low, 100.0 * losing.density_high);
}

}  // namespace

std::string worlds_table(const compare::Study& study, const Comparison& comparison, const OverWorlds& over,
                         std::FILE* stream) {
    return fmt::format("\nOver {} world{}, compared with {}.\n\n", over.worlds, over.worlds == 1 ? "" : "s",
                       comparison.variants[over.baseline])
           + robustness_table(comparison, over, stream) + satisficing(study.facts(), comparison, over, stream)
           + front(comparison, over) + weighted(study.facts(), comparison, over, stream)
           + where_it_loses(comparison, over);
}

}  // namespace raaderum::cli
