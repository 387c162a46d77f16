// A budget cut is felt at once and closes its share of the positions over time. What is taken from administration closes none:
// its work lands on leaders' desks for good. A cut may be aimed at tasks that can be dropped; then it takes more from a house
// whose portfolio is less statutory than is usual. Where it passes through a committee with representatives, the first layoffs
// come later, and more positions fall vacant before. Sources: cuts of 5 to 10 % are usual (Fagligt råderum, section 7.1.1).

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    auto& environment = institution.environment;
    const auto& people = institution.people;
    const auto& p = institution.parameters;
    float open = 0.0F;
    for (const float position : people.open) open += position;
    const float staying = open - static_cast<float>(environment.to_close);
    const float statutory = p.institution.statutory_share;
    const float aimed = (1.0F - statutory) / (1.0F - p.careers.usual_statutory_share);
    const float size =
        smaller(p.careers.largest_cut,
                value_of(event, "size") * (1.0F + value_of(event, "follows_portfolio") * (aimed - 1.0F)));
    const float on_administration = size * value_of(event, "from_administration");
    const auto closing = static_cast<int>((size - on_administration) * staying + 0.5F);
    environment.cut = share(environment.cut + size);
    environment.administration_cut = share(environment.administration_cut + on_administration);
    const float talked_over = 1.0F + p.representatives.slows * p.representatives.co_determination;
    if (environment.to_close == 0) environment.layoff_wait = static_cast<int>(p.careers.layoff_interval * talked_over);
    environment.to_close += closing;
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size",
     .required = true,
     .high = 0.5,
     .meaning = "share of the budget, and so of the positions, that is cut",
     .told_times = 100.0,
     .told_decimals = 0},
    {.name = "from_administration",
     .meaning = "share of the cut that is taken from administration; its work lands on leaders' desks and closes no "
                "positions"},
    {.name = "follows_portfolio",
     .meaning = "how far the cut is aimed at tasks that can be dropped: 0 alike for all, 1 in proportion to them"},
});

}  // namespace

constexpr InterventionKind interventions::budget_cut{
    .name = "budget_cut",
    .earlier_name = "budget_was_cut",
    .number = HappeningKind{7},
    .meaning = "a cut of the budget",
    .options = options,
    .act = act,
    .title = {"budget cut {size} %", "besparelse {size} %"},
    .happened = {"the budget was cut", "blev der sparet"},
};

}  // namespace raaderum
