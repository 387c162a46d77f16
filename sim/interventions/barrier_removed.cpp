// A chief or a council removes a barrier to whole solutions that lies above the leaders: a budget, a law, a rule on data. Source:
// Faglig ledelse (2025).

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    institution.parameters.institution.barrier *= 1.0F - size;
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size", .required = true, .meaning = "share of the barrier that goes"},
});

}  // namespace

constexpr InterventionKind interventions::barrier_removed{
    .name = "barrier_removed",
    .earlier_name = "",
    .number = HappeningKind{15},
    .meaning = "a barrier above the leaders is removed",
    .options = options,
    .act = act,
    .title = {"barrier removed", "barriere fjernet"},
    .happened = {"a barrier was removed", "blev en barriere fjernet"},
};

}  // namespace raaderum
