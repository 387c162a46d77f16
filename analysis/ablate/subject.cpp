#include "ablate/subject.hpp"

#include "calibrate/report/institutions.hpp"
#include "core/arithmetic.hpp"
#include "core/draws.hpp"
#include "core/fnv1a.hpp"
#include "engine/in_world.hpp"
#include "model/structural.hpp"
#include "scenario/own_keys.hpp"
#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace raaderum::ablate {
namespace {

constexpr std::uint64_t worlds_seed = 2026;

/// A number keeps its factors when others are added to the table.
double factor_of(std::string_view key, int world) {
    const Luck luck(worlds_seed, ReplicateId{static_cast<std::uint32_t>(world)});
    const float share = uniform(luck.words(Purpose::world, 0, fnv1a(key))[0]);
    const float low = logarithm(static_cast<float>(smallest_factor));
    const float high = logarithm(static_cast<float>(largest_factor));
    return static_cast<double>(exponential(low + (high - low) * share));
}

/// The default institution in the calibration's luck, so that its levels are those of the calibration's page.
Plan ordinary_institution() {
    Plan plan;
    plan.weeks = calibrate::measured_years * 52;
    plan.burn_in = calibrate::settling_weeks;
    plan.replicates = calibrate::default_replicates;
    fill_derived(plan.base.parameters);
    plan.variants = {{"default", {}, plan.base}};
    return plan;
}

}  // namespace

std::vector<double> spreads_of(std::span<const Metric> metrics) {
    const auto accounts = calibrate::different_institutions();
    std::vector<double> spreads;
    for (const Metric metric : metrics) {
        stats::RunningMean levels;
        for (const auto& account : accounts) {
            if (std::isfinite(account.of(metric))) levels.add(account.of(metric));
        }
        spreads.push_back(std::sqrt(levels.variance()));
    }
    return spreads;
}

Plan in_world(Plan plan, int world) {
    const scenario::OwnKeys own(plan);
    for (const ParameterInfo& parameter : parameter_table()) {
        if (!is_structural(parameter)) continue;
        const double scaled = parameter.get(plan.base.parameters) * factor_of(parameter.key, world);
        const double value = std::clamp(scaled, parameter.low, parameter.high);
        scenario::set_in_base(plan, own, parameter, parameter.whole ? std::round(value) : value);
    }
    return plan;
}

Subject subject_of(Plan policies, std::span<const Metric> metrics, std::span<const double> spreads,
                   const Replicates& replicates) {
    policies = engine::at_defaults(std::move(policies));
    policies.replicates = replicates.in_each_world();
    Subject subject;
    for (std::size_t m = 0; m != metrics.size(); ++m) {
        for (std::size_t variant = 1; variant != policies.variants.size(); ++variant) {
            for (std::size_t baseline = 0; baseline != variant; ++baseline)
                subject.contrasts.push_back({metrics[m], variant, baseline, spreads[m]});
        }
    }
    subject.points.push_back(policies);
    for (int world = 0; world != worlds; ++world) subject.points.push_back(in_world(policies, world));
    subject.points.front().replicates = replicates.at_default;
    subject.ordinary = ordinary_institution();
    return subject;
}

}  // namespace raaderum::ablate
