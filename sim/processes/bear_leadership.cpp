// What leading does to leaders. Politics, the press and cuts strain them, and so does having too little time for each and a team that is
// frustrated; a community of leaders relieves. Leeway of their own and a motivated team motivate them. Strain costs them
// courage and lack of motivation their buy-in, in the weeks that follow (plan_leaders_week).
//
//   strain     <- feelings : ordinary + pressure', missing closeness, frustration of the team', - support of other leaders'
//   motivation <- feelings : ordinary + mandate', motivation of the team' - strain'
//
// Sources: Fagligt råderum, sections 7.1.1, 7.1.2; Faglig ledelse (2025), pages 16 to 19. Sizes are assumed.
// Claims: A17, A29, A33.

#include "processes/means.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

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

}  // namespace

void bear_leadership(Institution& institution, const WeekContext& context) {
    if (!institution.mechanisms.leaders_live) return;
    for_each_block(context.workers, institution.leaders.count, [&](Block block) {
        for (std::size_t leader = block.begin; leader != block.end; ++leader) bear(institution, leader);
    });
}

}  // namespace raaderum
