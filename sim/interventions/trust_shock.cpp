// Trust is broken: every tie that is hit loses the same share of its trust at once.

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    const std::string_view between = choice_of(event, "between");
    const float kept = 1.0F - size;
    auto& people = institution.people;
    if (between != "colleagues") {
        for (float& trust : people.trust_in_leader) trust *= kept;
        for (float& trust : people.trust_from_leader) trust *= kept;
    }
    if (between != "leader") {
        for (float& trust : institution.trust) trust *= kept;
    }
    return size;
}

constexpr auto whose = std::to_array<std::string_view>({"all", "leader", "colleagues"});

constexpr auto options = std::to_array<EventOption>({
    {.name = "size", .required = true, .meaning = "share of the trust that is lost at once"},
    {.name = "between", .takes = OptionTakes::choice, .names = whose, .meaning = "whose trust breaks"},
});

}  // namespace

constexpr InterventionKind interventions::trust_shock{
    .name = "trust_shock",
    .earlier_name = "trust_was_broken",
    .number = HappeningKind{10},
    .meaning = "a breach of trust",
    .options = options,
    .act = act,
    .title = {"breach of trust", "tillidsbrud"},
    .happened = {"trust was broken", "blev tilliden brudt"},
};

}  // namespace raaderum
