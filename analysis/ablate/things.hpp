#pragma once
// What may be taken out of the model: every arrow, every mechanism, and every structural number that has a value at which it is not
// needed. That value is 0 where 0 lies in the number's range, unless neutral.def names another. A number that is an arrow's size is that arrow.

#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "model/plan.hpp"

#include <string_view>
#include <vector>

namespace raaderum::ablate {

struct Thing {
    enum class Kind { arrow, mechanism, number };
    Kind kind = Kind::number;
    std::string_view name;
    std::string_view does;                     ///< of a mechanism: what stops without it
    const ParameterInfo* parameter = nullptr;  ///< an arrow's size, or a number
    const MechanismInfo* mechanism = nullptr;
    double neutral = 0.0;  ///< what the number is where it is not needed
};

inline constexpr std::string_view kind_names[] = {"arrow", "mechanism", "number"};
constexpr std::string_view spelled(Thing::Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

/// All of them: arrows, mechanisms, numbers, each in the order of its table. Not what an institution that is alone would not notice.
std::vector<Thing> things();

/// What the thing of this name does; empty where there is none.
std::string_view what_it_does(std::string_view name);

/// Takes the thing out, wherever the plan has it: in the base, in every variant, and in events that would set it.
void take_out(Plan& plan, const Thing& thing);

}  // namespace raaderum::ablate
