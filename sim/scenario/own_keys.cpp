#include "scenario/own_keys.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace raaderum::scenario {

OwnKeys::OwnKeys(const Plan& plan) {
    for (const Variant& variant : plan.variants) {
        std::set<std::string, std::less<>>& keys = of_.emplace_back();
        if (variant.overrides.empty()) continue;
        const auto overrides = nlohmann::json::parse(variant.overrides);
        for (const auto& [key, value] : overrides.items()) keys.insert(key);
    }
}

bool OwnKeys::any_has(std::string_view key) const {
    return std::any_of(of_.begin(), of_.end(), [&](const auto& keys) { return keys.contains(key); });
}

void set_in_base(Plan& plan, const OwnKeys& own, const ParameterInfo& parameter, double value) {
    parameter.set(plan.base.parameters, value);
    for (std::size_t variant = 0; variant != plan.variants.size(); ++variant) {
        if (!own.has(variant, parameter.key)) parameter.set(plan.variants[variant].settings.parameters, value);
    }
}

}  // namespace raaderum::scenario
