// What leading does to leaders. Politics, the press and cuts strain them, and so does having too little time for each and a team that is
// frustrated; a community of leaders relieves. Leeway of their own and a motivated team motivate them. Strain costs them
// courage and lack of motivation their buy-in, in the weeks that follow (plan_leaders_week). Two who lead as a pair bear it in common.
//
//   strain     <- feelings : ordinary + pressure', missing closeness, frustration of the team', - support of other leaders'
//   motivation <- feelings : ordinary + mandate', motivation of the team' - strain'
//   strain of a pair <- leader_pair : the mean of both, while both are there
//
// Sources: Fagligt råderum, sections 4.1, 7.1.1, 7.1.2; Faglig ledelse (2025), pages 16 to 19. Sizes are assumed.
// Claims: A17, A29, A33, A44.

#include "processes/means.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

constexpr float mean_of_two = 0.5F;  // mathematics: the weight of each

void bear(Institution& institution, std::size_t leader) {
    auto& leaders = institution.leaders;
    const auto& people = institution.people;
    const auto& environment = institution.environment;
    const auto& p = institution.parameters.leader_life;
    const auto& o = institution.parameters.ordinary;
    const float peer_support = institution.parameters.leaders.peer_support;
    const float pace = institution.parameters.pace.feelings;
    const auto team = [&](const Column<float>& column) { return mean_of_team(institution, leader, column, 0.0F); };
    const float load = o.leader_strain
#define INTO_leader_strain
#include "model/arrows/bear_leadership.def"
        ;
    leaders.strain[leader] = towards(leaders.strain[leader], share(load), pace);
    const float drawn = o.leader_motivation
#define INTO_leader_motivation
#include "model/arrows/bear_leadership.def"
        ;
    leaders.motivation[leader] = towards(leaders.motivation[leader], share(drawn), pace);
}

/// Pairs bear their strain in common.
void bear_in_pairs(Institution& institution, Block block) {
    const float pair = institution.parameters.institution.leader_pair;
    auto& leaders = institution.leaders;
    if (pair <= 0.0F) return;
    for (std::size_t one = block.begin; one + 1 < block.end; one += 2) {
        if (!is_here(leaders, one) || !is_here(leaders, one + 1)) continue;
        const float common = mean_of_two * (leaders.strain[one] + leaders.strain[one + 1]);
        leaders.strain[one] = towards(leaders.strain[one], common, pair);
        leaders.strain[one + 1] = towards(leaders.strain[one + 1], common, pair);
    }
}

}  // namespace

void bear_leadership(Institution& institution, const WeekContext& context) {
    if (!institution.mechanisms.leaders_live) return;
    for_each_block(context.workers, institution.leaders.count, [&](Block block) {
        for (std::size_t leader = block.begin; leader != block.end; ++leader) bear(institution, leader);
        bear_in_pairs(institution, block);
    });
}

}  // namespace raaderum
