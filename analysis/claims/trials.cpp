#include "claims/trials.hpp"

#include "core/draws.hpp"
#include "core/fnv1a.hpp"
#include "model/structural.hpp"
#include "scenario/own_keys.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::claims {
namespace {

using scenario::OwnKeys;
using scenario::set_in_base;

constexpr std::uint64_t worlds_seed = 2013;

/// Drawn by the parameter's name, so that its place in the table decides nothing.
double factor_of(int world, std::string_view key) {
    const Luck luck(worlds_seed, ReplicateId{static_cast<std::uint32_t>(world)});
    const auto words = luck.words(Purpose::world, 0, fnv1a(key));
    return smallest_factor + (largest_factor - smallest_factor) * static_cast<double>(uniform(words[0]));
}

/// Whatever structure a world has, the mechanism stays as the plan has it.
void hold_in_all_worlds(Plan& plan, bool Mechanisms::*member) {
    if (plan.worlds.set == nullptr) return;
    WorldsSet set = *plan.worlds.set;
    set.switched.push_back(member);
    plan.worlds.set = std::make_shared<const WorldsSet>(std::move(set));
}

}  // namespace

int suspect_replicates(int replicates) {
    constexpr int least = 8;
    return std::min(replicates, std::max(least, replicates / 4));
}

std::vector<Trial> without_mechanisms(const scenario::Scenario& scenario) {
    const OwnKeys own(scenario.plan);
    std::vector<Trial> trials;
    for (const MechanismInfo& mechanism : mechanism_table) {
        if (acts_between_institutions(mechanism)) continue;
        const bool varied = own.any_has("mechanisms." + std::string(mechanism.name));
        if (varied || !(scenario.plan.base.mechanisms.*mechanism.member)) continue;
        Trial trial{Trial::Kind::without_mechanism, scenario.plan, &mechanism};
        trial.plan.base.mechanisms.*mechanism.member = false;
        for (Variant& variant : trial.plan.variants) variant.settings.mechanisms.*mechanism.member = false;
        hold_in_all_worlds(trial.plan, mechanism.member);
        trial.plan.replicates = suspect_replicates(scenario.plan.replicates);
        trials.push_back(std::move(trial));
    }
    return trials;
}

std::vector<Trial> other_settings(const scenario::Scenario& scenario) {
    const OwnKeys own(scenario.plan);
    const ParameterInfo& employees = *find_parameter("institution.employees");
    const double as_written = employees.get(scenario.plan.base.parameters);
    std::vector<double> sizes{as_written};
    if (as_written == employees.default_value && !own.any_has(employees.key)) sizes.push_back(larger_institution);
    std::vector<Trial> trials;
    for (const NetworkKind network :
         {NetworkKind::small_world, NetworkKind::team_blocks, NetworkKind::preferential_attachment}) {
        for (const double size : sizes) {
            for (const std::uint64_t seed : {scenario.plan.seed, scenario.plan.seed + 1}) {
                Trial trial{Trial::Kind::other_setting, scenario.plan, nullptr};
                trial.plan.network.kind = network;
                trial.plan.seed = seed;
                if (size != as_written) set_in_base(trial.plan, own, employees, size);
                trials.push_back(std::move(trial));
            }
        }
    }
    return trials;
}

std::vector<Trial> other_worlds(const scenario::Scenario& scenario) {
    const OwnKeys own(scenario.plan);
    std::vector<Trial> trials;
    for (int world = 0; world != worlds; ++world) {
        Trial trial{Trial::Kind::other_world, scenario.plan, nullptr};
        for (const ParameterInfo& parameter : parameter_table()) {
            if (!is_structural(parameter)) continue;
            const double scaled = parameter.get(scenario.plan.base.parameters) * factor_of(world, parameter.key);
            const double value = std::clamp(scaled, parameter.low, parameter.high);
            set_in_base(trial.plan, own, parameter, parameter.whole ? std::round(value) : value);
        }
        trials.push_back(std::move(trial));
    }
    return trials;
}

}  // namespace raaderum::claims
