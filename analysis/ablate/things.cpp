#include "ablate/things.hpp"

#include "claims/trials.hpp"
#include "interventions/kinds.hpp"
#include "model/arrows.hpp"

#include <algorithm>

namespace raaderum::ablate {
namespace {

void take_out(Settings& settings, const Thing& thing) {
    if (thing.mechanism != nullptr) {
        settings.mechanisms.*thing.mechanism->member = false;
        return;
    }
    thing.parameter->set(settings.parameters, 0.0);
    std::erase_if(settings.events, [&thing](const Event& event) {
        return sets_a_parameter(kind_of(event)) && event.key == thing.parameter->key;
    });
}

}  // namespace

std::vector<Thing> things() {
    std::vector<Thing> all;
    for (const Arrow& arrow : arrow_table()) {
        if (arrow.shared) continue;  // a size that many share is a number
        const ParameterInfo* const size = find_parameter(arrow.key);
        all.push_back({Thing::Kind::arrow, size->key, size->meaning, size, nullptr});
    }
    for (const MechanismInfo& mechanism : mechanism_table) {
        if (acts_between_institutions(mechanism)) continue;
        all.push_back({Thing::Kind::mechanism, mechanism.name, mechanism.when_off, nullptr, &mechanism});
    }
    for (const ParameterInfo& parameter : parameter_table()) {
        const bool may_be_zero = parameter.low <= 0.0 && 0.0 <= parameter.high;
        if (!may_be_zero || !claims::is_structural(parameter) || find_arrow(parameter.key) != nullptr) continue;
        all.push_back({Thing::Kind::number, parameter.key, parameter.meaning, &parameter, nullptr});
    }
    return all;
}

std::string_view what_it_does(std::string_view name) {
    for (const Thing& thing : things()) {
        if (thing.name == name) return thing.does;
    }
    return {};
}

void take_out(Plan& plan, const Thing& thing) {
    take_out(plan.base, thing);
    for (Variant& variant : plan.variants) take_out(variant.settings, thing);
}

}  // namespace raaderum::ablate
