#include "ablate/digest.hpp"

#include "ablate/subject.hpp"
#include "ablate/trajectory_sum.hpp"
#include "engine/run.hpp"
#include "scenario/scenario.hpp"

#include <fmt/format.h>

namespace raaderum::ablate {

std::string digest_of_model() {
    std::uint32_t sum = fnv1a_start;
    for (const ParameterInfo& parameter : parameter_table())
        sum = fnv1a(fmt::format("{} {} {} {}\n", parameter.key, parameter.default_value, parameter.low, parameter.high),
                    sum);
    for (const MechanismInfo& mechanism : mechanism_table) sum = fnv1a(mechanism.name, sum);
    const Plan plan = at_defaults(scenario::load(std::string(compared_policies), {}).plan);
    const auto lived = engine::run_replicate(plan, ReplicateId{0}, OneThread());
    return fmt::format("{:08x}", sum_of(lived.trajectories, sum));
}

}  // namespace raaderum::ablate
