// Politicians or the administration ask whether the work helps at all, and want effects that can be measured. No press is in it: the
// house is measured more and doubted for a while. Source: Fagligt råderum, section 6.2.1.

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    auto& environment = institution.environment;
    environment.effect_demand = share(environment.effect_demand + size);
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size",
     .required = true,
     .meaning = "how hard measurable effects are demanded; 1: the house must show them or close"},
});

}  // namespace

constexpr InterventionKind interventions::effect_demand{
    .name = "effect_demand",
    .earlier_name = "",
    .number = HappeningKind{13},
    .meaning = "a demand for measurable effects",
    .options = options,
    .act = act,
    .title = {"demand for effects", "krav om effekt"},
    .happened = {"measurable effects were demanded", "blev der krævet målbar effekt"},
};

}  // namespace raaderum
