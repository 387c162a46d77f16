#include "engine/in_world.hpp"

#include <algorithm>
#include <vector>

namespace raaderum::engine {

Plan in_world(const Plan& plan, std::size_t world) {
    Plan there = plan;
    there.worlds = {};
    if (const WorldsSet* const set = plan.worlds.set.get()) {
        there.base.mechanisms = set->in_world(world, there.base.mechanisms, {});
        for (Variant& variant : there.variants)
            variant.settings.mechanisms = set->in_world(world, variant.settings.mechanisms, variant.own_mechanisms);
    } else {
        there.replicates = plan.worlds.replicates;
    }
    const std::vector<double> values = world_values(plan.worlds.uncertain, plan.seed, world);
    for (std::size_t index = 0; index != values.size(); ++index) {
        const ParameterInfo* parameter = plan.worlds.uncertain[index].parameter;
        parameter->set(there.base.parameters, values[index]);
        for (Variant& variant : there.variants) {
            const bool own = std::find(variant.own.begin(), variant.own.end(), parameter) != variant.own.end();
            if (!own) parameter->set(variant.settings.parameters, values[index]);
        }
    }
    fill_derived(there);
    return there;
}

Plan out_of_set(Plan plan) {
    if (plan.worlds.set == nullptr) return plan;
    plan.worlds = {};
    fill_derived(plan);
    return plan;
}

Plan at_defaults(Plan plan) {
    plan.worlds = {};
    plan.until = {};
    plan.record = {};
    fill_derived(plan);
    return plan;
}

}  // namespace raaderum::engine
