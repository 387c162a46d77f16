#include "calibrate/plausible/conclusions.hpp"

#include "calibrate/report/account.hpp"
#include "engine/run.hpp"
#include "engine/threads.hpp"
#include "scenario/scenario.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <string_view>

namespace raaderum::calibrate {
namespace {

constexpr auto asked = std::to_array<Conclusion>({
    {"trust-versus-control", "trust", "control", Metric::citizen_value},
    {"trust-versus-control", "trust", "control", Metric::wellbeing},
    {"trust-versus-control", "trust", "control", Metric::turnover},
    {"trust-versus-control", "trust", "control", Metric::role_clarity},
    {"control-and-coaching", "tight-and-soft", "loose-and-soft", Metric::citizen_value},
    {"control-and-coaching", "loose-and-hard", "loose-and-soft", Metric::citizen_value},
    {"when-control-wins", "trust", "control", Metric::citizen_value},
    {"trust-reform", "with-staff", "no-reform", Metric::citizen_value},
    {"trust-reform", "in-name-only", "no-reform", Metric::citizen_value},
    {"budget-cut", "cut-10", "no-cut", Metric::citizen_value},
    {"budget-cut", "cut-10", "no-cut", Metric::wellbeing},
});

/// [variant, metric] mean of the last year, over the lives of one world.
using Levels = std::vector<std::array<double, metric_count>>;

void add_life(const Plan& plan, std::uint32_t replicate, Levels& levels) {
    const OneThread workers;
    const auto lived = engine::run_replicate(plan, ReplicateId{replicate}, workers);
    const int from = std::max(plan.weeks - 52, 0);
    for (std::size_t variant = 0; variant != plan.variants.size(); ++variant) {
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            const float* of_weeks = lived.trajectories[variant].of(static_cast<Metric>(metric));
            MeanOf mean;
            for (int week = from; week != plan.weeks; ++week) mean.add(static_cast<double>(of_weeks[week]));
            levels[variant][metric] += mean.mean() / static_cast<double>(lives_in_a_world);
        }
    }
}

/// [world]
std::vector<Levels> levels_in(const Plan& plan, std::size_t worlds, int jobs) {
    std::vector<Levels> levels(worlds, Levels(plan.variants.size()));
    const auto wanted = static_cast<std::size_t>(jobs > 0 ? jobs : engine::threads_by_default());
    engine::Threads threads(std::min(wanted, worlds));
    std::atomic<std::size_t> next{0};
    const std::function<void()> work = [&] {
        for (std::size_t world = next++; world < worlds; world = next++) {
            for (std::size_t life = 0; life != lives_in_a_world; ++life)
                add_life(plan, static_cast<std::uint32_t>(life * worlds + world), levels[world]);
        }
    };
    threads.run(work, work);
    return levels;
}

std::size_t place_of(const Plan& plan, std::string_view variant) {
    const auto named = std::find_if(plan.variants.begin(), plan.variants.end(),
                                    [variant](const Variant& each) { return each.name == variant; });
    return static_cast<std::size_t>(named - plan.variants.begin());
}

}  // namespace

std::span<const Conclusion> conclusions() { return asked; }

std::vector<std::vector<double>> effects_in(const std::string& set, std::size_t worlds, int jobs) {
    std::map<std::string_view, std::pair<Plan, std::vector<Levels>>> lived;
    std::vector<std::vector<double>> effects;
    for (const Conclusion& conclusion : asked) {
        if (!lived.contains(conclusion.scenario)) {
            scenario::Overrides overrides;
            overrides.worlds = set;
            overrides.replicates = static_cast<int>(worlds * lives_in_a_world);
            Plan plan = scenario::load(conclusion.scenario, overrides).plan;
            plan.record = {};
            std::vector<Levels> levels = levels_in(plan, worlds, jobs);
            lived.emplace(conclusion.scenario, std::pair{std::move(plan), std::move(levels)});
        }
        const auto& [plan, levels] = lived.at(conclusion.scenario);
        const auto metric = static_cast<std::size_t>(conclusion.metric);
        std::vector<double>& in_worlds = effects.emplace_back();
        for (const Levels& each : levels) {
            in_worlds.push_back(each[place_of(plan, conclusion.variant)][metric]
                                - each[place_of(plan, conclusion.baseline)][metric]);
        }
    }
    return effects;
}

}  // namespace raaderum::calibrate
