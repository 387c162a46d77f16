// Leaders fall ill, leave and are replaced. Strain and missing motivation make them leave as they make employees leave. A place stays
// vacant for a while, in which others give part of the hours. A new leader brings own traits, has to learn the place, and
// knows nobody: trust in both directions begins anew, coloured by the trust of the house; where two lead as a pair, only the
// half that was the leaver's. Frames that the one before has built go on working. Each coming, illness and leaving is noted down
// at the team's first position, with the team's number.
//
//   hazard of leaving = leaving exp(limit tanh(z / limit)) / 52,  z = from_strain strain' - from_motivation motivation'
//   hazard of a long illness = long_spell exp(from_strain strain')
//
// Sources: Faglig ledelse (2025), pages 16 to 19; Faglig ledelse 2.0 (2020) on frames; Fagligt råderum, section
// 4.1, on pairs. Sizes are assumed.
// Claims: A38, A44.

#include "processes/change_leaders.hpp"

#include "processes/people_move.hpp"
#include "processes/processes.hpp"

namespace raaderum {
namespace {

constexpr std::uint32_t draws_of_a_leader = 2;  // mathematics: blocks of words kept for one
constexpr float one_of_two = 0.5F;              // mathematics: who leaves is one of a pair

/// The share of a team's trust that stays where it was when its leader is replaced.
float trust_that_stays(const Institution& institution, std::size_t leader) {
    const std::size_t partner = partner_of(institution.leaders, leader);
    const bool alone = partner == leader || institution.leaders.present[partner] == 0.0F;
    return alone ? 0.0F : one_of_two * institution.parameters.institution.leader_pair;
}

void appoint(Institution& institution, const WeekContext& context, std::size_t leader) {
    auto& leaders = institution.leaders;
    auto& people = institution.people;
    const auto& p = institution.parameters;
    ++leaders.generation[leader];
    draw_leader(institution, context.luck, leader);
    leaders.present[leader] = 1.0F;
    leaders.tenure[leader] = leaders.absence_left[leader] = 0.0F;
    leaders.strain[leader] = p.ordinary.leader_strain;
    leaders.motivation[leader] = p.ordinary.leader_motivation;
    context.note_leader(HappeningKind::leader_appointed, leaders, leader);
    const float prior = trust_by_hearsay(institution);
    const float stays = trust_that_stays(institution, leader);
    for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
        const float begins = share(prior + p.employees.trust_sd * people.trust_disposition[i]);
        people.trust_in_leader[i] = towards(begins, people.trust_in_leader[i], stays);
        people.trust_from_leader[i] = towards(prior, people.trust_from_leader[i], stays);
    }
}

void live_on(Institution& institution, const WeekContext& context, std::size_t leader) {
    auto& leaders = institution.leaders;
    const auto& p = institution.parameters;
    const Words words = context.luck.words(Purpose::leader_career, context.week, static_cast<std::uint32_t>(leader));
    leaders.tenure[leader] += 1.0F;
    leaders.absence_left[leader] = positive(leaders.absence_left[leader] - 1.0F);
    const float strained = leaders.strain[leader] - p.ordinary.leader_strain;
    const float z = p.careers.from_strain * strained
                    - p.careers.from_motivation * (leaders.motivation[leader] - p.ordinary.leader_motivation);
    const float leaves = institution.mechanisms.leaving ? p.leader_life.leaving / weeks_per_year : 0.0F;
    const float falls_ill = institution.mechanisms.absence ? p.absence.long_spell : 0.0F;
    if (uniform(words[0]) < leaves * exponential(held_within(z, p.careers.leaving_limit))) {
        context.note_leader(HappeningKind::leader_left, leaders, leader);
        empty_place(leaders, leader, p.leader_life.vacancy_mean * exponential_wait(words[2]));
    } else if (leaders.absence_left[leader] <= 0.0F
               && uniform(words[1]) < falls_ill * exponential(p.absence.from_strain * strained)) {
        context.note_leader(HappeningKind::leader_fell_ill, leaders, leader);
        leaders.absence_left[leader] = p.absence.long_least + p.absence.long_mean * exponential_wait(words[2]);
    }
}

}  // namespace

void draw_leader(Institution& institution, const Luck& luck, std::size_t leader) {
    auto& leaders = institution.leaders;
    const auto who = static_cast<std::uint32_t>(leader);
    const std::uint32_t draw = leaders.generation[leader] * draws_of_a_leader;
    const Words corners = luck.words(Purpose::leader, 0, who, draw);
    leaders.courage_deviation[leader] = normal(corners[0]);
    leaders.competence_deviation[leader] = normal(corners[1]);
    leaders.buy_in_deviation[leader] = normal(corners[2]);
    leaders.disposition_deviation[leader] = normal(corners[3]);
    leaders.hardness_deviation[leader] = normal(luck.words(Purpose::leader, 0, who, draw + 1)[0]);
}

void start_where_said_of_leader(Institution& institution, std::size_t leader) {
    const Team* const team = institution.teams->said_of(leader);
    if (team == nullptr) return;
    auto& leaders = institution.leaders;
    const auto& own = institution.parameters.leaders;
    const LeaderLevels& said = team->leads;
    // A level that is said takes the place of the draw; how far above others someone is adds to it.
    const auto place = [&](float& deviation, LeaderLevel trait, float mean, float spread) {
        if (!said.says(trait) || spread <= 0.0F) return;
        const float drawn = said.says_level(trait) ? 0.0F : deviation;
        deviation = (said.or_else(trait, mean) - mean) / spread + drawn;
    };
    place(leaders.courage_deviation[leader], LeaderLevel::courage, own.courage_mean, own.courage_sd);
    place(leaders.competence_deviation[leader], LeaderLevel::competence, own.competence, own.trait_sd);
    place(leaders.buy_in_deviation[leader], LeaderLevel::buy_in, own.buy_in, own.trait_sd);
    place(leaders.disposition_deviation[leader], LeaderLevel::control_disposition, own.control_disposition,
          own.trait_sd);
    place(leaders.hardness_deviation[leader], LeaderLevel::hardness, own.hardness, own.trait_sd);
    const auto start = [&](float& state, LeaderLevel name) {
        if (said.says(name)) state = share(said.or_else(name, state));
    };
#define FIRST_OF_LEADER(name, ...) start(leaders.name[leader], LeaderLevel::name);
#include "model/levels.def"
}

void change_leaders(Institution& institution, const WeekContext& context) {
    if (!institution.mechanisms.leaders_live) return;
    auto& leaders = institution.leaders;
    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        if (leaders.present[leader] > 0.0F) {
            live_on(institution, context, leader);
        } else {
            leaders.vacancy_left[leader] = positive(leaders.vacancy_left[leader] - 1.0F);
            if (leaders.vacancy_left[leader] <= 0.0F) appoint(institution, context, leader);
        }
    }
}

}  // namespace raaderum
