#include "scenario/read_replicates.hpp"

#include "core/units.hpp"
#include "model/parts.hpp"
#include "scenario/arguments.hpp"
#include "scenario/document.hpp"
#include "scenario/metric_range.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace raaderum::scenario {
namespace {

constexpr Range any_number{1, most_replicates, true, "1"};
constexpr Range any_half_width{1e-9, 1e6, false, "1"};
/// The spread of fewer replicates says too little about when to stop.
constexpr Range any_least{10, most_replicates, true, "1"};
constexpr const char* example = "write {until: {metric: citizen_value, half_width: 0.005}, min: 30, max: 2000}";

std::vector<std::string> names_of(const Plan& plan) {
    std::vector<std::string> names;
    for (const Variant& variant : plan.variants) names.push_back(variant.name);
    return names;
}

/// The variants as written and those that their sweeps make.
std::vector<std::string> names_to_watch(const Plan& plan) {
    std::vector<std::string> names;
    for (const std::string& name : names_of(plan)) {
        names.push_back(name);
        const std::string written = name.substr(0, name.find(sweep_mark));
        if (std::find(names.begin(), names.end(), written) == names.end()) names.push_back(written);
    }
    return names;
}

bool any_difference(const Plan& plan, const std::string& watched) {
    for (std::size_t index = 0; index != plan.variants.size(); ++index) {
        const Variant& variant = plan.variants[index];
        if (variant.baseline != index && (watched.empty() || is_meant(variant.name, watched))) return true;
    }
    return false;
}

}  // namespace

int read_replicates(const Node& node, int otherwise, Problems& problems) {
    if (!node.is_mapping())
        return static_cast<int>(number_in(node, "replicates", any_number, problems).value_or(otherwise));
    const std::array<std::string, 3> keys{"until", "min", "max"};
    refuse_others(node, "replicates", keys, problems);
    const Node* most = node.find("max");
    const Node* least = node.find("min");
    double max = most_replicates_until;
    double min = Precision{}.least;
    if (most != nullptr) max = number_in(*most, "replicates.max", any_number, problems).value_or(max);
    if (least != nullptr) min = number_in(*least, "replicates.min", any_least, problems).value_or(min);
    if (min > max) {
        problems.add(least != nullptr ? least->place : most->place, "replicates", "'min' is larger than 'max'",
                     "expected min <= max; min is 30 unless given");
    }
    const Node* until = node.find("until");
    if (until == nullptr || !until->is_mapping())
        problems.add(until == nullptr ? node.place : until->place, "replicates.until", "nothing to wait for", example);
    return static_cast<int>(max);
}

std::optional<Precision> read_until(const Node& scenario, const Plan& plan, Problems& problems) {
    const Node* replicates = scenario.find("replicates");
    const Node* until = replicates == nullptr ? nullptr : replicates->find("until");
    if (until == nullptr || !until->is_mapping()) return std::nullopt;
    const std::string path = "replicates.until";
    const std::array<std::string, 4> keys{"metric", "half_width", "weeks", "variant"};
    refuse_others(*until, path, keys, problems);
    Precision precision;
    for (const char* key : {"metric", "half_width"}) {
        if (until->find(key) == nullptr)
            problems.add(until->place, path, "nothing to wait for without '" + std::string(key) + "'", example);
    }
    if (const Node* metric = until->find("metric")) {
        precision.metric = metric_in(*metric, below(path, "metric"), problems).value_or(precision.metric);
    }
    if (const Node* width = until->find("half_width")) {
        const std::string at = below(path, "half_width");
        precision.half_width = number_in(*width, at, any_half_width, problems).value_or(1.0);
        const Range range = range_of(precision.metric, in_last_year(plan.weeks));
        if (precision.half_width > range.high - range.low) {
            problems.add(width->place, at,
                         fmt::format("{} is wider than {} can differ", width->text, info(precision.metric).name),
                         in_the_metrics_unit(precision.half_width, {0.0, range.high - range.low, false, range.unit}));
        }
    }
    precision.from = plan.weeks - in_last_year(plan.weeks);
    precision.to = plan.weeks;
    if (const Node* weeks = until->find("weeks")) {
        if (const auto span = weeks_in(*weeks, below(path, "weeks"), plan.weeks, problems))
            std::tie(precision.from, precision.to) = *span;
    }
    if (const Node* least = replicates->find("min")) {
        Problems ignored;  // what is wrong with it is told by read_replicates()
        precision.least =
            static_cast<int>(number_in(*least, "replicates.min", any_least, ignored).value_or(precision.least));
    }
    const Node* variant = until->find("variant");
    if (variant != nullptr) {
        const std::vector<std::string> names = names_to_watch(plan);
        const auto chosen = choice_in(*variant, below(path, "variant"), names, problems);
        if (!chosen) return std::nullopt;
        precision.variant = names[*chosen];
    }
    return precision;
}

void expect_a_difference(const Node& scenario, const Plan& plan, Problems& problems) {
    if (!plan.until || any_difference(plan, plan.until->variant)) return;
    const Node& until = *scenario.find("replicates")->find("until");
    const Node* variant = until.find("variant");
    problems.add((variant != nullptr ? *variant : until).place,
                 variant != nullptr ? "replicates.until.variant" : "replicates.until",
                 "there is no difference from a baseline to wait for",
                 "expected a variant that is run and has another one as its baseline, or a number of replicates");
}

namespace {

/// Whether a policy, or a world, may have other teams than the base. Those that a chart names are everybody's.
bool teams_differ(const Plan& plan) {
    if (!plan.network.chart.empty() || plan.network.teams != nullptr) return false;
    const auto teams = [](const Parameters& parameters) {
        const auto& p = parameters.institution;
        const auto employees = static_cast<std::size_t>(p.employees);
        return std::pair(employees, leader_count(employees, static_cast<std::size_t>(p.span_of_control)));
    };
    const auto own = teams(plan.base.parameters);
    return std::any_of(plan.variants.begin(), plan.variants.end(),
                       [&](const Variant& variant) { return teams(variant.settings.parameters) != own; })
           || std::any_of(plan.worlds.uncertain.begin(), plan.worlds.uncertain.end(), [](const auto& uncertain) {
                  const std::string_view key = uncertain.parameter->key;
                  return key == "institution.employees" || key == "institution.span_of_control";
              });
}

void expect_teams_recorded(const Node& record, const Plan& plan, Problems& problems) {
    const Node* const teams = record.find("teams");
    if (teams == nullptr || !plan.record.teams || plan.country.any()) return;
    const auto& metrics = plan.record.trajectories.metrics;
    if (metrics && metrics->empty()) {
        problems.add(teams->place, "record.teams",
                     "teams are kept week by week, and this 'record' keeps only means of the last year, which are the "
                     "house's",
                     "expected weeks as well: record: {metrics: [wellbeing], last: 52, teams: true}");
    } else if (metrics && std::none_of(metrics->begin(), metrics->end(), is_of_teams)) {
        problems.add(teams->place, "record.teams", "no metric of 'metrics' is one that a team has",
                     "expected one that is a mean over people, such as leeway, wellbeing or turnover");
    }
    if (!teams_differ(plan)) return;
    problems.add(teams->place, "record.teams",
                 "policies or worlds differ in institution.employees or span_of_control, and so in their teams",
                 "expected the same teams everywhere, or institution.chart, which names them");
}

}  // namespace

void expect_recorded(const Node& scenario, const Plan& plan, Problems& problems) {
    const Node* const record = scenario.find("record");
    if (record == nullptr) return;
    expect_teams_recorded(*record, plan, problems);
    const TrajectoryRecord& asked = plan.record.trajectories;
    const std::vector<Week> kept = asked.kept_of(plan.weeks);
    if (kept.empty() && (!asked.metrics || !asked.metrics->empty())) {
        const int first = asked.last == 0 ? 0 : std::max(0, plan.weeks - asked.last);
        problems.add(record->place, "record.every",
                     fmt::format("{} divides none of the weeks {} to {}", asked.every, first, plan.weeks - 1),
                     "expected a smaller one, or a longer 'last'");
    }
    if (!plan.until) return;
    const Metric watched = plan.until->metric;
    const Week from = plan.until->from;
    const Week to = plan.until->to;
    const auto among = [watched](const std::vector<Metric>& metrics) {
        return std::find(metrics.begin(), metrics.end(), watched) != metrics.end();
    };
    const bool its_weeks_are_kept = !asked.metrics || among(*asked.metrics);
    const bool all_are_kept =
        std::count_if(kept.begin(), kept.end(), [from, to](Week week) { return week >= from && week < to; })
        == to - from;
    const bool is_last_year = from == plan.weeks - in_last_year(plan.weeks) && to == plan.weeks;
    const bool mean_is_kept = !its_weeks_are_kept && is_last_year && among(asked.outcomes);
    if ((its_weeks_are_kept && all_are_kept) || mean_is_kept) return;
    problems.add(record->place, "record",
                 fmt::format("the run waits for {} in the weeks {} to {}, and 'record' does not keep these",
                             info(watched).name, from, to - 1),
                 fmt::format("expected {} among 'metrics', with these weeks{}", info(watched).name,
                             is_last_year ? ", or among 'outcomes' alone" : ""));
}

}  // namespace raaderum::scenario
