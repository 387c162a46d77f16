#include "model/parts.hpp"

namespace raaderum {

std::shared_ptr<const Teams> teams_of(const Parameters& parameters, const NetworkPlan& network) {
    if (network.teams) return network.teams;
    const auto& p = parameters.institution;
    return std::make_shared<const Teams>(
        Teams::equal(static_cast<std::size_t>(p.employees), static_cast<std::size_t>(p.span_of_control)));
}

std::size_t parts_kept(const Plan& plan) {
    if (plan.country.any()) return plan.country.municipalities.size();
    return plan.record.teams ? teams_of(plan.base.parameters, plan.network)->count() : 0;
}

}  // namespace raaderum
