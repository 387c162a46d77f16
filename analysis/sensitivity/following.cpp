#include "sensitivity/following.hpp"

#include <cmath>

namespace raaderum::sensitivity {
namespace {

void let_follow(Parameters& parameters, const Parameters& before) {
    for (const ParameterInfo& parameter : parameter_table()) {
        if (follows_from_others(parameter, before)) parameter.set(parameters, follows);
    }
    fill_derived(parameters);
}

}  // namespace

bool follows_from_others(const ParameterInfo& parameter, const Parameters& parameters) {
    if (!std::isnan(parameter.default_value)) return false;
    Parameters again = parameters;
    parameter.set(again, follows);
    fill_derived(again);
    return parameter.get(again) == parameter.get(parameters);
}

void let_follow(Plan& plan, const Plan& before) {
    let_follow(plan.base.parameters, before.base.parameters);
    for (std::size_t variant = 0; variant != plan.variants.size(); ++variant) {
        let_follow(plan.variants[variant].settings.parameters, before.variants[variant].settings.parameters);
    }
}

}  // namespace raaderum::sensitivity
