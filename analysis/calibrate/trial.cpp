#include "calibrate/trial.hpp"

#include "engine/ensemble.hpp"
#include "engine/in_world.hpp"
#include "observe/defined.hpp"
#include "scenario/own_keys.hpp"
#include "stats/paired.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::calibrate {
namespace {

using scenario::Statistic;
using scenario::Target;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

bool is_named(const std::vector<Target>& targets, const std::string& variant) {
    return std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
        return target.variant == variant || target.difference_from == variant;
    });
}

/// Mean over the target's weeks in the variant of that name.
double level(const Plan& plan, const std::vector<Trajectory>& trajectories, const std::string& variant,
             const Target& target) {
    for (const Trajectory& trajectory : trajectories) {
        if (plan.variants[trajectory.variant].name != variant) continue;
        if (!trajectory.finished()) return missing;
        return mean_where_defined(
            std::span(trajectory.of(target.metric) + target.from, static_cast<std::size_t>(target.to - target.from)));
    }
    return missing;
}

double measured(const Plan& plan, const std::vector<Trajectory>& trajectories, const Target& target) {
    const double value = level(plan, trajectories, target.variant, target);
    if (target.difference_from.empty()) return value;
    return value - level(plan, trajectories, target.difference_from, target);
}

/// The target's statistic over the replicates that finished and in which its metric is defined, and its standard error.
std::pair<double, double> summed_up(Statistic statistic, const std::vector<double>& replicates) {
    stats::RunningMean values;
    for (const double value : replicates) {
        if (!std::isnan(value)) values.add(value);
    }
    if (values.count() < 2) return {missing, missing};
    const auto n = static_cast<double>(values.count());
    const double sd = std::sqrt(values.variance());
    if (statistic == Statistic::mean) return {values.mean(), sd / std::sqrt(n)};
    return {sd, sd / std::sqrt(2.0 * (n - 1.0))};
}

}  // namespace

std::vector<Aim> aims_of(const scenario::Scenario& scenario) {
    std::vector<Aim> aims;
    for (const Target& target : scenario.calibration.targets) {
        std::string name(info(target.metric).name);
        if (target.statistic == Statistic::sd) name = "sd of " + name;
        const bool one_variant = scenario.plan.variants.size() == 1;
        if (!one_variant) name += ", " + target.variant;
        if (!target.difference_from.empty()) name += " - " + target.difference_from;
        name += fmt::format(", weeks {} to {}", target.from, target.to - 1);
        aims.push_back({std::move(name), target.value, target.tolerance});
    }
    return aims;
}

std::size_t world_at(double share, std::size_t count) {
    const auto place = static_cast<std::size_t>(std::max(share, 0.0) * static_cast<double>(count));
    return std::min(place, count - 1);
}

std::vector<double> values_at(const scenario::Calibration& calibration, const Point& point) {
    std::vector<double> values;
    for (std::size_t d = 0; d != calibration.free.size(); ++d) {
        const scenario::FreeParameter& free = calibration.free[d];
        values.push_back(free.low + point[d] * (free.high - free.low));
    }
    return values;
}

Trial::Trial(const scenario::Scenario& scenario, TrialOptions options)
    : scenario_(scenario), options_(std::move(options)) {
    for (const Variant& variant : scenario.plan.variants) {
        if (is_named(scenario.calibration.targets, variant.name)) variants_.push_back(variant.name);
    }
    if (!scenario.plan.worlds.any()) return;
    in_all_worlds_ = scenario.plan;
    std::erase_if(in_all_worlds_.variants, [this](const Variant& variant) {
        return std::find(variants_.begin(), variants_.end(), variant.name) == variants_.end();
    });
}

std::size_t Trial::dimensions() const {
    return scenario_.calibration.free.size() + (scenario_.plan.worlds.any() ? 1 : 0);
}

Plan Trial::plan_of_values(const Point& point) const {
    scenario::Overrides overrides;
    overrides.variants = variants_;
    overrides.files_given = true;
    const std::vector<double> values = values_at(scenario_.calibration, point);
    for (std::size_t d = 0; d != values.size(); ++d) {
        overrides.set.emplace_back(scenario_.calibration.free[d].parameter->key, fmt::format("{}", values[d]));
    }
    return scenario::load_text(scenario_.resolved, scenario_.plan.name, overrides).plan;
}

Plan Trial::plan_in_world(const Point& point) const {
    Plan plan =
        engine::in_world(in_all_worlds_, world_at(point.back(), static_cast<std::size_t>(in_all_worlds_.worlds.count)));
    const scenario::OwnKeys own(plan);
    const std::vector<double> values = values_at(scenario_.calibration, point);
    for (std::size_t d = 0; d != values.size(); ++d)
        set_in_base(plan, own, *scenario_.calibration.free[d].parameter, values[d]);
    fill_derived(plan);
    return plan;
}

Plan Trial::plan_at(const Point& point) const {
    Plan plan = scenario_.plan.worlds.any() ? plan_in_world(point) : plan_of_values(point);
    plan.network.take_files_of(scenario_.plan.network);
    plan.record = {};
    plan.weeks = 0;
    for (const Target& target : scenario_.calibration.targets) plan.weeks = std::max(plan.weeks, target.to);
    return plan;
}

std::vector<Outcome> Trial::operator()(const std::vector<Point>& points) {
    const std::vector<Target>& targets = scenario_.calibration.targets;
    const auto replicates = static_cast<std::size_t>(options_.replicates);
    std::vector<Plan> plans;
    for (const Point& point : points) plans.push_back(plan_at(point));
    std::vector<engine::Job> jobs;
    for (const Plan& plan : plans) {
        for (std::size_t r = 0; r != replicates; ++r) jobs.push_back({&plan, ReplicateId{next_replicate_++}});
    }
    // [simulation][target][replicate]: every replicate has a place of its own, so threads leave no trace.
    std::vector<std::vector<std::vector<double>>> values(
        points.size(), std::vector(targets.size(), std::vector<double>(replicates, missing)));
    engine::EnsembleOptions options;
    options.jobs = options_.jobs;
    options.stop_asked = options_.stop_asked;
    options.progress = [&](const engine::RunProgress& reached) {
        if (options_.progress)
            options_.progress(replicates_done_ + reached.replicates_done, agent_weeks_ + reached.agent_weeks);
    };
    const engine::EnsembleResult ended =
        engine::run_jobs(jobs, options, [&](std::size_t job, std::vector<Trajectory>&& trajectories) {
            const std::size_t simulation = job / replicates;
            for (std::size_t t = 0; t != targets.size(); ++t) {
                values[simulation][t][job % replicates] = measured(plans[simulation], trajectories, targets[t]);
            }
        });
    if (ended.stopped) throw Stopped{};
    replicates_done_ += ended.replicates_done;
    agent_weeks_ += ended.agent_weeks;
    std::vector<Outcome> outcomes(points.size());
    for (std::size_t simulation = 0; simulation != points.size(); ++simulation) {
        for (std::size_t t = 0; t != targets.size(); ++t) {
            const auto [value, error] = summed_up(targets[t].statistic, values[simulation][t]);
            outcomes[simulation].values.push_back(value);
            outcomes[simulation].errors.push_back(error);
        }
    }
    return outcomes;
}

}  // namespace raaderum::calibrate
