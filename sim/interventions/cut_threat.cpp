// A budget cut may come. Nothing is closed, but leaders lose some of their backing: will and courage. Source: Fagligt råderum,
// sections 7.1.1, 7.2.

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    auto& environment = institution.environment;
    environment.cut_threat = share(environment.cut_threat + size);
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size", .required = true, .meaning = "how far the threat is felt; 1: as deeply as a cut can be"},
});

}  // namespace

constexpr InterventionKind interventions::cut_threat{
    .name = "cut_threat",
    .earlier_name = "",
    .number = HappeningKind{14},
    .meaning = "the threat of a budget cut",
    .options = options,
    .act = act,
    .title = {"threat of a cut", "trussel om besparelse"},
    .happened = {"a cut was threatened", "blev der truet med en besparelse"},
};

}  // namespace raaderum
