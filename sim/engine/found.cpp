// On the first day all positions are filled with people who have been there for a while, ties carry the trust that people
// start with, and stocks stand near where an ordinary institution rests, so that the first weeks show no start-up effect
// larger than chance.

#include "engine/found.hpp"

#include "model/parts.hpp"
#include "network/compress.hpp"
#include "network/generate.hpp"
#include "processes/change_leaders.hpp"
#include "processes/people_move.hpp"
#include "processes/processes.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace raaderum::engine {
namespace {

// mathematics: trust is drawn so that no tie has all of it or nothing of it
constexpr float lowest_trust = 0.01F, highest_trust = 0.99F;
constexpr float least_leaving = 0.02F;  // mathematics: keeps the length of service finite

std::shared_ptr<const TiePattern> draw_pattern(const Settings& settings, const NetworkPlan& network, const Luck& luck,
                                               const Teams& teams, Column<float>& given_trust) {
    const bool from_file = network.kind == NetworkKind::file;
    const TieList drawn = from_file ? TieList{} : network::draw_ties(network.kind, settings.parameters, teams, luck);
    const TieList& list = from_file ? *network.from_file : drawn;
    auto pattern = std::make_shared<const TiePattern>(network::compress(list));
    given_trust = network::initial_weights(list, *pattern);
    return pattern;
}

void appoint_leaders(Institution& institution, const Luck& luck) {
    auto& leaders = institution.leaders;
    auto& people = institution.people;
    make_room(leaders, institution.teams->count());
    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        draw_leader(institution, luck, leader);
        start_where_said_of_leader(institution, leader);
        const float leaving = larger(institution.parameters.leader_life.leaving, least_leaving);
        const Words words = luck.words(Purpose::leader, 0, static_cast<std::uint32_t>(leader), 1);
        leaders.tenure[leader] =
            static_cast<float>(static_cast<int>(weeks_per_year / leaving * exponential_wait(words[1])));
        const GroupRange team = institution.teams->range(leader);
        leaders.team_begin[leader] = static_cast<std::uint32_t>(team.begin);
        leaders.team_end[leader] = static_cast<std::uint32_t>(team.end);
        for (std::size_t i = team.begin; i != team.end; ++i) people.leader[i] = static_cast<std::uint32_t>(leader);
    }
}

/// Fills every position with someone who has been there for a while.
void fill_positions(Institution& institution, const Luck& luck, Block block) {
    auto& people = institution.people;
    const auto& p = institution.parameters;
    for (std::size_t i = block.begin; i != block.end; ++i) {
        const Words words = luck.words(Purpose::initial_tie, 0, static_cast<std::uint32_t>(i), 1);
        const float trust = p.employees.initial_trust;
        const float differs = p.employees.initial_trust_sd;
        initialize_person(
            institution, luck, i,
            {.experience = 1.0F,
             .frustration = p.ordinary.frustration,
             .role_clarity = p.ordinary.role_clarity,
             .control = p.leaders.initial_control,
             .trust_in_leader = clamp(trust + differs * normal(words[1]), lowest_trust, highest_trust),
             .trust_from_leader = clamp(trust + differs * normal(words[2]), lowest_trust, highest_trust)});
        start_where_said(institution, i);
        people.open[i] = 1.0F;
        const float other = uniform(words[3]) - p.institution.second_profession_share;
        people.second_profession[i] = other < 0.0F ? 1.0F : 0.0F;
        people.third_profession[i] = other >= 0.0F && other < p.institution.third_profession_share ? 1.0F : 0.0F;
        // Length of service so far, as it is where a steady share leaves each year.
        people.tenure[i] = static_cast<float>(
            static_cast<int>(weeks_per_year / larger(p.careers.leaving, least_leaving) * exponential_wait(words[0])));
    }
}

/// In each team the best tied positions are those of resource persons: a share of the team, and at least one.
void choose_resource_persons(Institution& institution) {
    auto& people = institution.people;
    const auto& leaders = institution.leaders;
    const TiePattern& pattern = *institution.pattern;
    const auto ties = [&](std::uint32_t i) {
        return pattern.degree(i) + pattern.incoming_first[i + 1] - pattern.incoming_first[i];
    };
    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        std::vector<std::uint32_t> team(leaders.team_end[leader] - leaders.team_begin[leader]);
        std::iota(team.begin(), team.end(), leaders.team_begin[leader]);
        std::sort(team.begin(), team.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return std::pair(ties(b), a) < std::pair(ties(a), b); });
        const float wanted = institution.parameters.leadership.resource_share * static_cast<float>(team.size());
        team.resize(std::max<std::size_t>(1, static_cast<std::size_t>(wanted + 0.5F)));
        for (const std::uint32_t i : team) people.resource_role[i] = 1.0F;
    }
}

void give_first_trust(Institution& institution, const Luck& luck, const Column<float>& given_trust, Block block) {
    const auto& p = institution.parameters.employees;
    const TiePattern& pattern = *institution.pattern;
    for (std::size_t i = block.begin; i != block.end; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const bool given = !given_trust.empty() && given_trust[tie] == given_trust[tie];
            const Words words =
                luck.words(Purpose::initial_tie, 0, static_cast<std::uint32_t>(i), 2 + pattern.neighbour(i, tie));
            institution.trust[pattern.slot(i, tie)] =
                given ? given_trust[tie]
                      : clamp(p.initial_trust + p.initial_trust_sd * normal(words[0]), lowest_trust, highest_trust);
        }
    }
}

void set_surroundings(Institution& institution) {
    auto& environment = institution.environment;
    const auto& p = institution.parameters;
    environment.rules = p.rules.initial;
    environment.political_demand = p.ordinary.politics;
    environment.attention = 0.0F;
    environment.house_trust = p.employees.initial_trust;
    environment.harm_per_1000 = p.politics.tolerated_harm;
    environment.confidence = p.ordinary.confidence;
    environment.unequal_treatment = p.ordinary.unequal_treatment;
    environment.effect_seen = p.ordinary.substantive_quality;
    environment.procedure_seen = p.ordinary.procedural_quality;
}

}  // namespace

Institution found(const Settings& settings, const NetworkPlan& network, const Luck& luck, const Workers& workers) {
    Institution institution;
    institution.parameters = settings.parameters;
    institution.mechanisms = settings.mechanisms;
    const auto employees = static_cast<std::size_t>(settings.parameters.institution.employees);
    make_room(institution.people, employees);
    for_each_column_of_the_week(institution, [&](auto& column) { column.resize(institution.people.places); });
    Column<float> given_trust;
    institution.teams = teams_of(settings.parameters, network);
    check(institution.teams->positions() == employees, "the teams have as many positions as the institution");
    institution.pattern = draw_pattern(settings, network, luck, *institution.teams, given_trust);
    check(institution.pattern->positions() == employees, "the network has as many positions as the institution");
    appoint_leaders(institution, luck);
    for_each_block(workers, employees, [&](Block block) { fill_positions(institution, luck, block); });
    choose_resource_persons(institution);
    institution.trust.assign(institution.pattern->slots(), 0.0F);
    for_each_block(workers, employees, [&](Block block) { give_first_trust(institution, luck, given_trust, block); });
    set_surroundings(institution);
    const Words of_the_house = luck.words(Purpose::life, 0, number(no_position));
    institution.environment.site = settings.parameters.quality.site_sd * normal(of_the_house[0]);
    const float market = settings.parameters.careers.market_sd;
    // mathematics: a factor that is lognormal with mean 1
    institution.environment.labour_market = exponential(market * normal(of_the_house[1]) - 0.5F * squared(market));
    for (float& frames : institution.leaders.frames) frames = institution.parameters.ordinary.frames;
    return institution;
}

}  // namespace raaderum::engine
