// A trust reform begins. It rolls out in the weeks that follow, when the institution meets its surroundings; at its start
// people lose some of their competence and of the clarity of their roles.

#include "interventions/kinds.hpp"

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    auto& environment = institution.environment;
    environment.reforms.push_back({event.week, static_cast<int>(value_of(event, "over_weeks")), size,
                                   value_of(event, "involvement"), value_of(event, "deregulation"),
                                   value_of(event, "decoupling")});
    const auto& p = institution.parameters.direction;
    if (institution.mechanisms.reform_unsettles) {
        for (float& competence : institution.people.competence) competence *= 1.0F - p.mastery_lost * size;
        for (float& clarity : institution.people.role_clarity) clarity *= 1.0F - p.identity_lost * size;
    }
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size", .required = true, .meaning = "how far leaders are to let go of control"},
    {.name = "over_weeks",
     .whole = true,
     .default_value = 26,
     .low = 1,
     .high = 520,
     .unit = "weeks",
     .meaning = "weeks the reform takes to roll out",
     .told_decimals = 0},
    {.name = "involvement", .default_value = 0.4, .meaning = "how far staff take part in shaping it"},
    {.name = "deregulation", .meaning = "effort to remove rules, paid in leaders' hours"},
    {.name = "decoupling", .meaning = "share of the words that no deeds follow"},
});

}  // namespace

constexpr InterventionKind interventions::trust_reform{
    .name = "trust_reform",
    .earlier_name = "reform_began",
    .number = HappeningKind{9},
    .meaning = "a reform in which leaders let go of control",
    .options = options,
    .act = act,
    .title = {"trust reform", "tillidsreform"},
    .happened = {"a trust reform began", "begyndte en tillidsreform"},
};

}  // namespace raaderum
