// A newcomer brings own traits, less skill than they will have, a disposition to be motivated and to trust leaders that
// stays with them, and otherwise the trust of someone who does not yet know the others, coloured by the trust of the house.
// The leader's first impression may be wrong and lasts as long as they stay.
// Where files say something of the team (model/levels.def), people are drawn around that, founders and newcomers alike; what
// they say of a person holds for that person alone.
// Source for the newcomer's skill: Carpenter et al. (2015).

#include "processes/people_move.hpp"

#include <vector>

namespace raaderum {
namespace {

// mathematics: traits are drawn so that nobody has all of a trait or nothing of it
constexpr float lowest_trait = 0.02F, highest_trait = 0.98F;
constexpr std::uint32_t draws_of_a_person = 4;  // mathematics: blocks of words kept for one

/// What is said of the team at `i`; null where nothing is.
const Team* said_at(const Institution& institution, std::size_t i) {
    const bool says = institution.teams != nullptr && institution.teams->says_levels();
    return says ? institution.teams->said_of(institution.people.leader[i]) : nullptr;
}

/// Where a person's disposition stands: around the team's level with what was drawn, or where the person's own is said.
struct Standing {
    const PeopleLevels& team;
    const PeopleLevels* own;

    bool said(PeopleLevel state) const { return team.says(state) || (own != nullptr && own->says(state)); }
    /// `ordinary` is the level in any house, `drawn` how far from it the person was drawn.
    float level(PeopleLevel state, float ordinary, float drawn) const {
        const float of_team = team.or_else(state, ordinary);
        return own != nullptr && own->says(state) ? own->or_else(state, of_team) : of_team + drawn;
    }
};

/// Moves the dispositions of the person at `i`, who was drawn as one of any house.
void move_to(Institution& institution, const Standing& standing, std::size_t i) {
    auto& people = institution.people;
    const auto& p = institution.parameters;
    const auto move = [&](float& disposition, PeopleLevel state, float mean) {
        if (!standing.said(state)) return;
        disposition = clamp(standing.level(state, mean, disposition - mean), lowest_trait, highest_trait);
    };
    // What is kept in standard deviations between people.
    const auto shift = [&](float& deviation, PeopleLevel state, float ordinary, float spread) {
        if (!standing.said(state) || spread <= 0.0F) return;
        deviation = (standing.level(state, ordinary, spread * deviation) - ordinary) / spread;
    };
    move(people.potential[i], PeopleLevel::competence, p.employees.competence_mean);
    move(people.buy_in_disposition[i], PeopleLevel::buy_in, p.employees.buy_in_mean);
    move(people.courage_disposition[i], PeopleLevel::courage, p.employees.courage_mean);
    shift(people.motivation_disposition[i], PeopleLevel::motivation, p.ordinary.motivation, p.employees.motivation_sd);
    shift(people.vulnerability[i], PeopleLevel::strain, p.ordinary.strain, p.strain.vulnerability);
    shift(people.trust_disposition[i], PeopleLevel::trust_in_leader, p.employees.initial_trust, p.employees.trust_sd);
}

/// What is said of the person who is at `i` now; null where nothing is.
const PeopleLevels* own_levels(const Institution& institution, const Team& team, std::size_t i) {
    if (team.own.empty() || institution.people.generation[i] != 0) return nullptr;
    return &team.own[i - institution.teams->range(institution.people.leader[i]).begin];
}

void bring_what_is_said(Institution& institution, std::size_t i) {
    const Team* const team = said_at(institution, i);
    if (team != nullptr) move_to(institution, {team->levels, own_levels(institution, *team, i)}, i);
}

}  // namespace

void start_where_said(Institution& institution, std::size_t i) {
    const Team* const team = said_at(institution, i);
    if (team == nullptr) return;
    auto& people = institution.people;
    const PeopleLevels* const own = own_levels(institution, *team, i);
    const auto start = [&](float& state, PeopleLevel name) {
        if (team->levels.says(name)) state = share(team->levels.or_else(name, state));
        if (own != nullptr && own->says(name)) state = share(own->or_else(name, state));
    };
#define FIRST(name, ...) start(people.name[i], PeopleLevel::name);
#include "model/levels.def"
}

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
    bring_what_is_said(institution, i);
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
