// The most competent come to nurse a grievance, for as long as they stay.

#include "interventions/kinds.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace raaderum {
namespace {

float act(Institution& institution, const Event& event, const WeekContext&) {
    const float size = value_of(event, "size");
    auto& people = institution.people;
    std::vector<std::uint32_t> staff;
    for (std::uint32_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] != 0.0F) staff.push_back(i);
    }
    std::sort(staff.begin(), staff.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(-people.competence[a], a) < std::pair(-people.competence[b], b);
    });
    staff.resize(static_cast<std::size_t>(value_of(event, "share") * static_cast<float>(staff.size()) + 0.5F));
    for (const std::uint32_t i : staff) people.grievance[i] = size;
    return size;
}

constexpr auto options = std::to_array<EventOption>({
    {.name = "size", .required = true, .meaning = "lasting frustration of those who nurse it"},
    {.name = "share", .default_value = 0.1, .meaning = "share of the staff, the most competent first"},
});

}  // namespace

constexpr InterventionKind interventions::grievance{
    .name = "grievance",
    .earlier_name = "grievance_arose",
    .number = HappeningKind{12},
    .meaning = "a lasting grievance of the most competent",
    .options = options,
    .act = act,
    .title = {"grievance", "nag"},
    .happened = {"some felt passed over", "følte nogle sig forbigået"},
};

}  // namespace raaderum
