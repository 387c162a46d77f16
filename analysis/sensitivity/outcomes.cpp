#include "sensitivity/outcomes.hpp"

#include "observe/defined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace raaderum::sensitivity {
namespace {

std::span<const float> in_weeks(Metric metric, const Weeks& weeks, const Trajectory& trajectory) {
    return {trajectory.of(metric) + weeks.from, static_cast<std::size_t>(weeks.to - weeks.from)};
}

double level(Metric metric, const Weeks& weeks, const Trajectory& trajectory) {
    if (!trajectory.finished()) return std::numeric_limits<double>::quiet_NaN();
    return mean_where_defined(in_weeks(metric, weeks, trajectory));
}

void drop_events_from(std::vector<Event>& events, int week) {
    std::erase_if(events, [week](const Event& event) { return event.week >= week; });
}

}  // namespace

std::vector<Outcome> outcomes_of(const Plan& plan, std::span<const Metric> metrics) {
    std::vector<Outcome> outcomes;
    for (const Metric metric : metrics) {
        for (std::size_t v = 0; v != plan.variants.size(); ++v) {
            if (plan.variants[v].baseline == v) outcomes.push_back({metric, v, std::nullopt});
        }
        for (std::size_t v = 0; v != plan.variants.size(); ++v) {
            if (plan.variants[v].baseline != v) outcomes.push_back({metric, v, plan.variants[v].baseline});
        }
    }
    return outcomes;
}

std::string name_of(const Outcome& outcome, const Plan& plan) {
    std::string name = fmt::format("{}, {}", info(outcome.metric).name, plan.variants[outcome.variant].name);
    if (outcome.baseline) name += " - " + plan.variants[*outcome.baseline].name;
    return name;
}

double measured(const Outcome& outcome, const Weeks& weeks, std::span<const Trajectory> trajectories) {
    const Trajectory& own = trajectories[outcome.variant];
    if (!outcome.baseline) return level(outcome.metric, weeks, own);
    const Trajectory& baseline = trajectories[*outcome.baseline];
    if (!own.finished() || !baseline.finished()) return std::numeric_limits<double>::quiet_NaN();
    const auto [value, other] =
        means_where_both_are_defined(in_weeks(outcome.metric, weeks, own), in_weeks(outcome.metric, weeks, baseline));
    return value - other;
}

Plan reduced(const Plan& plan, std::span<const std::string> variants, const Weeks& weeks) {
    std::vector<bool> kept(plan.variants.size(), false);
    for (std::size_t v = 0; v != plan.variants.size(); ++v) {
        if (std::find(variants.begin(), variants.end(), plan.variants[v].name) == variants.end()) continue;
        kept[v] = true;
        kept[plan.variants[v].baseline] = true;
    }
    Plan result = plan;
    result.variants.clear();
    result.record = {};
    result.weeks = weeks.to;
    drop_events_from(result.base.events, weeks.to);
    for (std::size_t v = 0; v != plan.variants.size(); ++v) {
        if (!kept[v]) continue;
        Variant& variant = result.variants.emplace_back(plan.variants[v]);
        variant.baseline = static_cast<std::size_t>(
            std::count(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(variant.baseline), true));
        drop_events_from(variant.settings.events, weeks.to);
    }
    return result;
}

}  // namespace raaderum::sensitivity
