// The press takes up a case from outside: it arouses attention here, and news of it travels to other institutions. A case that
// arises in the house itself opens without an intervention, when the institution meets its surroundings.

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    institution.environment.attention += size;
    institution.environment.news += size;
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size", .required = true, .high = 3.0, .meaning = "attention added; an ordinary single case is about 0.5"},
});

}  // namespace

constexpr InterventionKind interventions::media_shock{
    .name = "media_shock",
    .earlier_name = "press_took_up_a_case",
    .number = HappeningKind{8},
    .meaning = "a case that the press takes up",
    .options = options,
    .act = act,
    .title = {"press case", "enkeltsag i pressen"},
    .happened = {"the press took up a case", "tog pressen en sag op"},
};

}  // namespace raaderum
