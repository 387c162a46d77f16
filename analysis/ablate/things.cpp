#include "ablate/things.hpp"

#include "claims/carriers.hpp"
#include "model/arrows.hpp"
#include "model/structural.hpp"

#include <algorithm>
#include <optional>

namespace raaderum::ablate {
namespace {

struct Neutral {
    std::string_view key;
    double value;
};

constexpr Neutral neutrals[] = {
#define NEUTRAL(key, value) {key, value},
#include "ablate/neutral.def"
#undef NEUTRAL
};

/// The value at which the number is not needed; none where it has no such value.
std::optional<double> neutral_of(const ParameterInfo& parameter) {
    for (const Neutral& neutral : neutrals) {
        if (neutral.key == parameter.key) return neutral.value;
    }
    if (parameter.low <= 0.0 && 0.0 <= parameter.high) return 0.0;
    return std::nullopt;
}

}  // namespace

std::vector<Thing> things() {
    std::vector<Thing> all;
    for (const Arrow& arrow : arrow_table()) {
        if (arrow.shared) continue;  // a size that many share is a number
        const ParameterInfo* const size = find_parameter(arrow.key);
        all.push_back({Thing::Kind::arrow, size->key, size->meaning, size, nullptr, 0.0});
    }
    for (const MechanismInfo& mechanism : mechanism_table) {
        if (acts_between_institutions(mechanism)) continue;
        all.push_back({Thing::Kind::mechanism, mechanism.name, mechanism.when_off, nullptr, &mechanism, 0.0});
    }
    for (const ParameterInfo& parameter : parameter_table()) {
        if (!is_structural(parameter) || find_arrow(parameter.key) != nullptr) continue;
        const auto neutral = neutral_of(parameter);
        if (neutral && *neutral != parameter.default_value)  // what is off by default cannot be taken out
            all.push_back({Thing::Kind::number, parameter.key, parameter.meaning, &parameter, nullptr, *neutral});
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
    claims::take_out(plan, claims::Suspect{thing.name, thing.parameter, thing.mechanism, thing.neutral});
}

}  // namespace raaderum::ablate
