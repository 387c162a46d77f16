// How large a plan is, from the plan alone.
#include "cli/dry_run.hpp"

namespace raaderum::cli {

std::uint64_t employees_in(const Plan& plan) {
    return plan.country.any() ? employees_of(plan.country)
                              : static_cast<std::uint64_t>(plan.base.parameters.institution.employees);
}

std::uint64_t agent_weeks_of_a_replicate(const Plan& plan) {
    const auto variants = static_cast<std::uint64_t>(plan.variants.size());
    const std::uint64_t burn_ins = plan.country.any() ? variants : 1;  // a country lives it anew for each variant
    const std::uint64_t weeks =
        burn_ins * static_cast<std::uint64_t>(plan.burn_in) + variants * static_cast<std::uint64_t>(plan.weeks);
    return weeks * employees_in(plan);
}

}  // namespace raaderum::cli
