#include "compare/json.hpp"

#include "compare/json_numbers.hpp"
#include "compare/who_loses_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace raaderum::compare {
namespace {

using Json = nlohmann::ordered_json;

Json quantiles(const Quantiles& values) {
    Json json;
    for (std::size_t share = 0; share != values.size(); ++share) {
        json[fmt::format("{}", quantile_shares[share])] = number(values[share]);
    }
    return json;
}

/// Whether the verdict calls the difference real and no smaller than what matters.
bool matters(const Row& row) {
    return row.verdict != Verdict::cannot_tell && row.verdict != Verdict::no_difference_that_matters;
}

void tell_worlds(const Comparison& comparison, const Row& row, Json& json) {
    if (row.worlds.of() == 0) return;
    const bool no_side = comparison.metrics[row.metric].better == Better::neither;
    json["plausible"] = {{"better", row.worlds.better},
                         {"worse", row.worlds.worse},
                         {"neither", row.worlds.neither},
                         {"of", row.worlds.of()}};
    json["plausible_share"] = no_side ? Json(nullptr) : number(row.share_better);
    json["luck_in_share"] = row.worlds.luck_in_it;
    json["worlds90"] = interval(row.worlds.low, row.worlds.high);
}

Json first_year(const Row& row) {
    if (!row.first_year) return nullptr;
    const FirstYear& first = *row.first_year;
    return {{"weeks", {first.weeks.from, first.weeks.to}},
            {"difference", number(first.difference)},
            {"ci95", interval(first.low, first.high)},
            {"turns", first.turns}};
}

Json comparison_of(const Comparison& comparison, const Row& row) {
    const Described& metric = comparison.metrics[row.metric];
    const Level& level = comparison.level(row.variant, row.metric);
    Json json{{"variant", comparison.variants[row.variant]},
              {"metric", metric.name},
              {"mean", number(row.mean)},
              {"baseline_mean", number(row.baseline_mean)},
              {"difference", number(row.difference)},
              {"ci95", interval(row.low, row.high)},
              {"effect_size", number(row.effect_size)},
              {"share_better", number(row.share_better)},
              {"p_holm", number(row.p_holm)},
              {"verdict", spelled(row.verdict)},
              {"baseline", comparison.variants[row.baseline]},
              {"unit", metric.unit},
              {"better", raaderum::spelled(metric.better)},
              {"paired", row.paired},
              {"pairs", row.pairs},
              {"undefined", row.undefined},
              {"p", number(row.p)},
              {"paired_effect_size", number(row.paired_effect)},
              {"variance_saved", number(row.variance_saved)},
              {"sd", number(level.sd)},
              {"quantiles", quantiles(level.quantiles)},
              {"smallest", row.smallest},
              {"matters", matters(row)}};
    tell_worlds(comparison, row, json);
    json["first_year"] = first_year(row);
    return json;
}

Json cumulative(const CumulativeRow& row) {
    return {{"unit", row.adds_up() ? Json(row.unit) : Json(nullptr)},
            {"mean", number(row.sum)},
            {"baseline_mean", number(row.baseline_sum)},
            {"difference", number(row.difference)},
            {"ci95", interval(row.low, row.high)},
            {"half_effect_week", number(row.half_effect)},
            {"last_event_week", number(row.last_event)},
            {"recovery_weeks", number(row.recovery)}};
}

Json robustness_of(const Comparison& comparison, const OverWorlds& over, std::size_t metric, std::size_t policy) {
    const Robustness& row = over.at(metric, policy);
    return {{"variant", comparison.variants[over.policies[policy]]},
            {"metric", comparison.metrics[over.metrics[metric]].name},
            {"unit", comparison.metrics[over.metrics[metric]].unit},
            {"mean", number(row.mean)},
            {"share_better", number(row.share_better)},
            {"mean_regret", number(row.mean_regret)},
            {"regret_90", number(row.regret_90)}};
}

Json bounds_of(const LosingWorlds& losing) {
    Json bounds = Json::object();
    for (std::size_t parameter = 0; parameter != losing.parameters.size(); ++parameter) {
        const worlds::Bounds& own = losing.box.bounds[parameter];
        if (own != worlds::Bounds{}) bounds[losing.parameters[parameter]] = interval(own.low, own.high);
    }
    return bounds;
}

/// A number per policy, under the policy's name.
Json by_policy(const Comparison& comparison, const OverWorlds& over, std::span<const double> values) {
    Json json = Json::object();
    for (std::size_t policy = 0; policy != values.size(); ++policy) {
        json[comparison.variants[over.policies[policy]]] = number(values[policy]);
    }
    return json;
}

Json over_worlds_of(const Study& study, const Comparison& comparison, const OverWorlds& over) {
    const StudyFacts& facts = study.facts();
    Json rows = Json::array();
    for (std::size_t metric = 0; metric != over.metrics.size(); ++metric) {
        for (std::size_t policy = 0; policy != over.policies.size(); ++policy) {
            rows.push_back(robustness_of(comparison, over, metric, policy));
        }
    }
    Json json{{"worlds", over.worlds}, {"baseline", comparison.variants[over.baseline]}, {"policies", rows}};
    json["pareto_front"] = Json::array();
    for (const std::size_t policy : over.front) {
        json["pareto_front"].push_back(comparison.variants[over.policies[policy]]);
    }
    if (over.favoured) {
        const LosingWorlds& losing = *over.favoured;
        json["favoured"] = {{"variant", comparison.variants[over.policies[losing.policy]]},
                            {"metric", comparison.metrics[over.metrics.front()].name},
                            {"loses_in", losing.losses},
                            {"of_worlds", losing.worlds},
                            {"region", losing.region},
                            {"bounds", bounds_of(losing)},
                            {"worlds_in_region", losing.box.worlds},
                            {"density", number(losing.box.density)},
                            {"density_ci95", interval(losing.density_low, losing.density_high)},
                            {"coverage", number(losing.box.coverage)}};
    }
    if (!over.good_enough.empty()) {
        Json thresholds = Json::array();
        for (const Threshold& threshold : over.thresholds) {
            thresholds.push_back({{"metric", facts.metrics[threshold.metric].name},
                                  {threshold.at_least ? "at_least" : "at_most", threshold.value}});
        }
        json["satisfice"] = {{"thresholds", thresholds}, {"share", by_policy(comparison, over, over.good_enough)}};
    }
    if (!over.weighted.empty()) {
        Json weights = Json::object();
        for (const Weight& weight : over.weights) weights[facts.metrics[weight.metric].name] = weight.weight;
        json["weighted"] = {{"weights", weights}, {"sum", by_policy(comparison, over, over.weighted)}};
    }
    return json;
}

/// What stands of a row that is shown, behind its part's name.
void tell_row(const Comparison& comparison, const Row& row, Json& json) {
    json.update({{"variant", comparison.variants[row.variant]},
                 {"baseline", comparison.variants[row.baseline]},
                 {"metric", comparison.metrics[row.metric].name},
                 {"mean", number(row.mean)},
                 {"baseline_mean", number(row.baseline_mean)},
                 {"difference", number(row.difference)},
                 {"ci95", interval(row.low, row.high)},
                 {"share_better", number(row.share_better)},
                 {"p_holm", number(row.p_holm)},
                 {"verdict", spelled(row.verdict)},
                 {"pairs", row.pairs},
                 {"undefined", row.undefined}});
}

Json municipality_of(const Study& study, const Comparison& comparison, const Part& part, const Row& row) {
    const output::PartLabel& label = study.facts().parts.all[part.members.front()];
    Json json{{"municipality", label.name},
              {"part", label.name},
              {"inhabitants", label.inhabitants},
              {"employees", label.employees},
              {"institutions", label.institutions}};
    tell_row(comparison, row, json);
    return json;
}

/// A team, or the teams of a leader or profession. Nothing is told of one that is hidden.
Json part_of(const Comparison& comparison, By by, const Part& part, const Row& row, bool hidden) {
    Json json{{"part", part.name}, {"by", spelled(by)}, {"hidden", hidden}};
    if (hidden) {
        json["variant"] = comparison.variants[row.variant];
        json["baseline"] = comparison.variants[row.baseline];
        json["metric"] = comparison.metrics[row.metric].name;
        return json;
    }
    json["positions"] = part.people;
    tell_row(comparison, row, json);
    json["smallest"] = row.smallest;
    json["matters"] = matters(row);
    tell_worlds(comparison, row, json);
    return json;
}

/// Houses that emptied, per variant.
Json emptied_of(const Comparison& comparison) {
    Json rows = Json::array();
    for (std::size_t variant = 0; variant != comparison.emptied.size(); ++variant) {
        const Emptied& own = comparison.emptied[variant];
        rows.push_back({{"variant", comparison.variants[variant]},
                        {"emptied", own.emptied},
                        {"empty_at_end", own.empty_at_end},
                        {"of", own.houses},
                        {"share", own.share()}});
    }
    return rows;
}

/// Each variant by itself, where none is compared with another.
Json levels_of(const Comparison& comparison) {
    Json rows = Json::array();
    for (std::size_t metric = 0; metric != comparison.metrics.size(); ++metric) {
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            const Level& level = comparison.level(variant, metric);
            rows.push_back({{"variant", comparison.variants[variant]},
                            {"metric", comparison.metrics[metric].name},
                            {"unit", comparison.metrics[metric].unit},
                            {"mean", number(level.mean)},
                            {"sd", number(level.sd)},
                            {"quantiles", quantiles(level.quantiles)}});
        }
    }
    return rows;
}

/// The baseline of the first variant that has one; in a sweep every comparison names its own.
std::string first_baseline(const Comparison& comparison) {
    return comparison
        .variants[comparison.rows.empty() ? comparison.baselines.front() : comparison.rows.front().baseline];
}

}  // namespace

std::string as_json(const Study& study, const Comparison& comparison, std::span<const CumulativeRow> sums,
                    std::span<const OverWorlds> worlds, std::span<const ThirdsByState> thirds, const ByPart& parts) {
    Json rows = Json::array();
    for (std::size_t index = 0; index != comparison.rows.size(); ++index) {
        rows.push_back(comparison_of(comparison, comparison.rows[index]));
        if (!sums.empty()) rows.back()["cumulative"] = cumulative(sums[index]);
    }
    Json left_out = Json::array();
    for (const LeftOut& one : comparison.left_out) {
        left_out.push_back({{"variant", comparison.variants[one.variant]}, {"replicates", one.replicates}});
    }
    Json json{{"baseline", first_baseline(comparison)},
              {"weeks", {comparison.weeks.from, comparison.weeks.to}},
              {"kept", comparison.kept.empty() ? Json(nullptr) : Json(comparison.kept)},
              {"emptied", emptied_of(comparison)},
              {"comparisons", std::move(rows)},
              {"study", comparison.study},
              {"replicates", comparison.replicates},
              {"missing_replicates", study.facts().missing},
              {"left_out", std::move(left_out)},
              {"sealed", study.facts().unsealed.empty()}};
    for (const StudyScenario& scenario : comparison.scenarios) {
        json["scenarios"].push_back({{"name", scenario.name}, {"differs", scenario.differs}});
        for (const std::filesystem::path& file : scenario.files)
            json["scenarios"].back()["files"].push_back(file.string());
    }
    if (!comparison.how_paired.empty()) json["across_scenarios"] = comparison.how_paired;
    if (comparison.rows.empty()) json["levels"] = levels_of(comparison);
    for (const OverWorlds& over : worlds) json["worlds"].push_back(over_worlds_of(study, comparison, over));
    append_who_loses(json, comparison, thirds);
    for (const PartTable& table : parts.tables) {
        for (const auto& [place, row, hidden] : table.rows) {
            const Part& part = parts.parts[place];
            if (parts.by == By::municipality) {
                json["municipalities"].push_back(municipality_of(study, comparison, part, row));
            } else {
                json["parts"].push_back(part_of(comparison, parts.by, part, row, hidden));
            }
        }
    }
    return json.dump(2) + "\n";
}

}  // namespace raaderum::compare
