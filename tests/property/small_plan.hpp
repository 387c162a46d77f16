#pragma once
// Small experiments for tests: an institution, a few policies, and all trajectories in memory.

#include "engine/ensemble.hpp"
#include "event_in.hpp"

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::test {

/// A plan for `employees` people over `weeks`, with one policy called "as-is" that changes nothing.
inline Plan small_plan(int employees, int weeks, int burn_in) {
    Plan plan;
    plan.name = "small";
    plan.weeks = weeks;
    plan.burn_in = burn_in;
    plan.replicates = 1;
    plan.seed = 20130;
    plan.base.parameters.institution.employees = employees;
    fill_derived(plan.base.parameters);
    plan.variants.push_back({"as-is", "{}", plan.base, 0});
    return plan;
}

/// Adds a policy that lives by the base, with `parameters` (key, value) set and `events` added; returns its index.
inline std::size_t add_variant(Plan& plan, const std::string& name,
                               const std::vector<std::pair<std::string_view, double>>& parameters,
                               const std::vector<Event>& events = {}) {
    Variant variant{name, "{}", plan.base, 0};
    for (const auto& [key, value] : parameters) find_parameter(key)->set(variant.settings.parameters, value);
    variant.settings.events.insert(variant.settings.events.end(), events.begin(), events.end());
    plan.variants.push_back(std::move(variant));
    return plan.variants.size() - 1;
}

inline std::vector<ReplicateId> first_replicates(std::uint32_t count) {
    std::vector<ReplicateId> replicates;
    for (std::uint32_t replicate = 0; replicate != count; ++replicate) replicates.push_back(ReplicateId{replicate});
    return replicates;
}

/// All trajectories of the first `replicates`, ordered by replicate and variant: [replicate x variants + variant].
inline std::vector<Trajectory> run_all(const Plan& plan, std::uint32_t replicates, int jobs = 1) {
    std::vector<Trajectory> all;
    std::mutex collecting;
    engine::EnsembleOptions options;
    options.jobs = jobs;
    options.replicates = first_replicates(replicates);
    run_ensemble(plan, options, [&](std::vector<Trajectory>&& trajectories) {
        const std::scoped_lock lock(collecting);
        for (Trajectory& trajectory : trajectories) all.push_back(std::move(trajectory));
    });
    std::sort(all.begin(), all.end(), [](const Trajectory& a, const Trajectory& b) {
        return std::pair(number(a.replicate), a.variant) < std::pair(number(b.replicate), b.variant);
    });
    return all;
}

/// Mean of a metric over the weeks [from, to).
inline double mean_over(const Trajectory& trajectory, Metric metric, std::size_t from, std::size_t to) {
    double total = 0.0;
    for (std::size_t week = from; week != to; ++week) total += static_cast<double>(trajectory.of(metric)[week]);
    return total / static_cast<double>(to - from);
}

}  // namespace raaderum::test
