#include "ablate/free_numbers.hpp"

#include "calibrate/model_digest.hpp"
#include "core/fnv1a.hpp"
#include "engine/in_world.hpp"
#include "model/structural.hpp"
#include "scenario/own_keys.hpp"
#include "scenario/scenario.hpp"
#include "scenario/shipped.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::ablate {
namespace {

std::vector<Plan> plans_to_look_at() {
    std::vector<std::string> names{std::string(compared_policies)};
    for (const auto& claim : scenario::shipped_claims()) names.emplace_back(claim.name);
    std::vector<Plan> plans;
    for (const std::string& name : names) plans.push_back(engine::at_defaults(scenario::load(name, {}).plan));
    return plans;
}

Plan with_changed(const Plan& plan, const scenario::OwnKeys& own, const ParameterInfo& number) {
    Plan changed = plan;
    const double value = changed_by_a_tenth(number, number.get(plan.base.parameters));
    scenario::set_in_base(changed, own, number, value);
    return changed;
}

/// The sum over replicate 0 of each plan.
std::vector<std::uint32_t> sums_of(const std::vector<Plan>& plans, const RunOptions& options, Effort& effort) {
    std::vector<engine::Job> jobs;
    for (const Plan& plan : plans) jobs.push_back({&plan, ReplicateId{0}});
    std::vector<std::uint32_t> sums(plans.size());
    live_batch(jobs, options, effort, [&sums](std::size_t job, std::vector<Trajectory>&& trajectories) {
        sums[job] = calibrate::sum_of(trajectories, fnv1a_start);
    });
    return sums;
}

}  // namespace

bool may_be_free(const ParameterInfo& parameter) {
    return is_structural(parameter) && parameter.known != Known::measured && !std::isnan(parameter.default_value);
}

double changed_by_a_tenth(const ParameterInfo& parameter, double value) {
    double step = value == 0.0 ? 0.1 * (parameter.high - parameter.low) : 0.1 * std::abs(value);
    if (parameter.whole) step = std::max(1.0, std::round(step));
    return value + step <= parameter.high ? value + step : value - step;
}

std::vector<const ParameterInfo*> that_move(std::vector<const ParameterInfo*> numbers, const RunOptions& options,
                                            Effort& effort) {
    std::vector<const ParameterInfo*> moved;
    for (const Plan& plan : plans_to_look_at()) {
        const scenario::OwnKeys own(plan);
        std::vector<Plan> plans{plan};
        for (const ParameterInfo* number : numbers) plans.push_back(with_changed(plan, own, *number));
        const std::vector<std::uint32_t> sums = sums_of(plans, options, effort);
        std::vector<const ParameterInfo*> still;
        for (std::size_t index = 0; index != numbers.size(); ++index)
            (sums[index + 1] == sums.front() ? still : moved).push_back(numbers[index]);
        numbers = std::move(still);
    }
    std::sort(moved.begin(), moved.end());  // they stand in one table
    return moved;
}

std::vector<const ParameterInfo*> free_numbers(const RunOptions& options, Effort& effort) {
    std::vector<const ParameterInfo*> numbers;
    for (const ParameterInfo& parameter : parameter_table()) {
        if (may_be_free(parameter)) numbers.push_back(&parameter);
    }
    return that_move(std::move(numbers), options, effort);
}

}  // namespace raaderum::ablate
