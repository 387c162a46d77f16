#include "calibrate/model_digest.hpp"

#include "core/fnv1a.hpp"
#include "engine/in_world.hpp"
#include "engine/run.hpp"
#include "scenario/scenario.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

namespace raaderum::calibrate {

std::uint32_t sum_of(std::span<const Trajectory> trajectories, std::uint32_t sum) {
    for (const Trajectory& each : trajectories) {
        sum = fnv1a(each.failure, sum);
        const auto* bytes = reinterpret_cast<const char*>(each.metrics.data());
        sum = fnv1a({bytes, each.metrics.size() * sizeof(float)}, sum);
    }
    return sum;
}

std::string digest_of_model() {
    std::uint32_t sum = fnv1a_start;
    for (const ParameterInfo& parameter : parameter_table())
        sum = fnv1a(fmt::format("{} {} {} {}\n", parameter.key, parameter.default_value, parameter.low, parameter.high),
                    sum);
    for (const MechanismInfo& mechanism : mechanism_table) sum = fnv1a(mechanism.name, sum);
    const std::string scenario(scenario::shipped_scenarios().front().name);
    const Plan plan = engine::at_defaults(scenario::load(scenario, {}).plan);
    const auto lived = engine::run_replicate(plan, ReplicateId{0}, OneThread());
    return fmt::format("{:08x}", sum_of(lived.trajectories, sum));
}

}  // namespace raaderum::calibrate
