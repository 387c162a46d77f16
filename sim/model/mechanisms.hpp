#pragma once
// Which mechanisms act. Each can be switched off by name in a scenario, so that an effect can be traced to its cause.

#include <array>
#include <cstddef>
#include <string_view>

namespace raaderum {

struct Mechanisms {
#define MECHANISM(name, when_off) bool name = true;
#include "model/mechanisms.def"
#undef MECHANISM
    bool operator==(const Mechanisms&) const = default;
};

struct MechanismInfo {
    std::string_view name;
    std::string_view when_off;  ///< what stops when the mechanism is switched off
    bool Mechanisms::*member;
};

inline constexpr auto mechanism_table = std::to_array<MechanismInfo>({
#define MECHANISM(name, when_off) {#name, when_off, &Mechanisms::name},
#include "model/mechanisms.def"
#undef MECHANISM
});

/// Whether an institution that is alone would not notice the mechanism.
constexpr bool acts_between_institutions(const MechanismInfo& mechanism) {
    return mechanism.member == &Mechanisms::press_spread;
}

}  // namespace raaderum
