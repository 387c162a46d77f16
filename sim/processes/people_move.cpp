// A newcomer brings own traits, less skill than they will have, a disposition to be motivated and to trust leaders that
// stays with them, and otherwise the trust of someone who does not yet know the others, coloured by the trust of the house.
// The leader's first impression may be wrong and lasts as long as they stay.
// Source for the newcomer's skill: Carpenter et al. (2015).

#include "processes/people_move.hpp"

#include <vector>

namespace raaderum {
namespace {

// mathematics: traits are drawn so that nobody has all of a trait or nothing of it
constexpr float lowest_trait = 0.02F, highest_trait = 0.98F;
constexpr std::uint32_t draws_of_a_person = 4;  // mathematics: blocks of words kept for one

}  // namespace

void draw_person(Institution& institution, const Luck& luck, std::size_t i, float experience) {
    auto& people = institution.people;
    const auto& p = institution.parameters.employees;
    const auto who = static_cast<std::uint32_t>(i);
    const std::uint32_t draw = people.generation[i] * draws_of_a_person;
    const Words corners = luck.words(Purpose::person, 0, who, draw);
    const Words body = luck.words(Purpose::person, 0, who, draw + 1);
    const Words impression = luck.words(Purpose::person, 0, who, draw + 2);
    const Words lasting = luck.words(Purpose::person, 0, who, draw + 3);  // mathematics: the last block
    people.potential[i] = clamp(p.competence_mean + p.competence_sd * normal(corners[0]), lowest_trait, highest_trait);
    people.buy_in_disposition[i] = clamp(p.buy_in_mean + p.buy_in_sd * normal(corners[1]), lowest_trait, highest_trait);
    people.courage_disposition[i] =
        clamp(p.courage_mean + p.courage_sd * normal(corners[2]), lowest_trait, highest_trait);
    people.own_direction[i] = p.own_direction_sd * normal(corners[3]);
    people.alliance[i] = normal(body[3]);
    people.grievance[i] = 0.0F;
    people.vulnerability[i] = normal(body[0]);
    people.frailty[i] = exponential_wait(body[1]);
    people.life_strain[i] = normal(body[2]);
    people.motivation_disposition[i] = normal(lasting[0]);
    people.trust_disposition[i] = normal(lasting[1]);
    people.misjudged_competence[i] = normal(impression[0]);
    people.misjudged_buy_in[i] = normal(impression[1]);
    people.misjudged_courage[i] = normal(impression[2]);
    people.competence[i] = experience * people.potential[i];
    people.buy_in[i] = people.buy_in_disposition[i];
    people.courage[i] = people.courage_disposition[i];
}

void initialize_person(Institution& institution, const Luck& luck, std::size_t i, const Beginning& begins) {
    auto& people = institution.people;
    const auto& p = institution.parameters;
    draw_person(institution, luck, i, begins.experience);
    people.filled[i] = 1.0F;
    people.motivation[i] = share(p.ordinary.motivation + p.employees.motivation_sd * people.motivation_disposition[i]);
    people.strain[i] = share(p.ordinary.strain + p.strain.vulnerability * people.vulnerability[i]);
    people.frustration[i] = begins.frustration;
    people.justice[i] = p.ordinary.justice;
    people.role_clarity[i] = begins.role_clarity;
    people.reflexivity[i] = p.ordinary.reflexivity;
    people.guardedness[i] = institution.mechanisms.guarded_talk ? p.ordinary.guardedness : 0.0F;
    people.steering_demand[i] = 0.0F;
    people.trust_in_leader[i] = share(begins.trust_in_leader + p.employees.trust_sd * people.trust_disposition[i]);
    people.expected_control[i] = p.ordinary.felt_control;
    people.trust_from_leader[i] = begins.trust_from_leader;
    people.trust_in_colleagues[i] = p.employees.initial_trust;
    people.control[i] = begins.control;
    people.substantive_quality[i] = p.ordinary.substantive_quality;
    people.procedural_quality[i] = p.quality.procedural_base;
}

float trust_by_hearsay(const Institution& institution) {
    const auto& p = institution.parameters;
    const float house = p.trust.house;
    return (1.0F - house) * p.employees.initial_trust + house * institution.environment.house_trust;
}

void place_newcomer(Institution& institution, const WeekContext& context, std::size_t i) {
    auto& people = institution.people;
    const auto& p = institution.parameters;
    const float prior = trust_by_hearsay(institution);
    std::vector<float> kept;
    for_each_column_where<Newcomer::kept>(people, [&](const Column<float>& column) { kept.push_back(column[i]); });
    ++people.generation[i];
    initialize_person(institution, context.luck, i,
                      {.experience = p.employees.newcomer_competence,
                       .frustration = p.strain.frustration_base,
                       .role_clarity = share(p.ordinary.role_clarity - p.employees.newcomer_unclear),
                       .control = p.ordinary.control,
                       .trust_in_leader = prior,
                       .trust_from_leader = prior});
    for_each_column_where<Newcomer::zero>(people, [&](Column<float>& column) { column[i] = 0.0F; });
    auto next = kept.begin();
    for_each_column_where<Newcomer::kept>(people, [&](Column<float>& column) { column[i] = *next++; });
    const TiePattern& pattern = *institution.pattern;
    for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie)
        institution.trust[pattern.slot(i, tie)] = prior;
    for (std::uint32_t at = pattern.incoming_first[i]; at != pattern.incoming_first[i + 1]; ++at) {
        institution.trust[pattern.incoming_slot[at]] = prior;
    }
}

void empty_position(Institution& institution, std::size_t i) {
    auto& people = institution.people;
    people.filled[i] = 0.0F;
    people.absence_left[i] = 0.0F;
    if (institution.mechanisms.bonds) people.citizen_trust[i] *= 1.0F - institution.parameters.quality.bond_broken;
}

}  // namespace raaderum
