// What leadership time does. The hours a leader spends on developing people lift the corner that looks weakest, through
// three channels. Directly: at once, and gone as soon as the leader turns away. Through resource persons, the best tied
// of a team: slower, carried by the trust in them, and spending their standing. Through frames: slow, only where people
// couple on, and working on after the leader has left. People couple on where there is trust, justice, meaning and
// legitimacy, and less when tired.
//
//   coupling-on  = S(slope (from_trust trust + from_justice justice + from_meaning motivation
//                           + from_legitimacy legitimacy - midpoint - fatigue))
//   direct       = x / (x + half) coupling,  x = direct hours per employee
//   peers        <- peer_rate : coupling access y / (y + half),  spent <- tires : resource_spent y / (y + half)
//   frames      += build z / (z + half) mean coupling - decay frames
//   lift of a corner = (share of the corner) (fast_share direct + peer_share peers + frame_share frames coupling)
//
// Shares of the corners follow the fourth power of what they lack, as the leader sees it, but for the shares mends.can,
// mends.will and mends.dare that are spent on a corner whatever the leader sees. A remedy may be aimed at a team or at a person:
// that week nobody else is led otherwise, and later it reaches others through ties and through what the house is on the whole.
// Sources: Faglig ledelse 2.0 (2020) for the three perspectives and coupling-on; Fagligt råderum, section 6.3.1.2 on
// mending the missing corner. Sizes are assumed. Claims: A20, B4, B8, C3, C4, C8.

#include "processes/capacity.hpp"
#include "processes/processes.hpp"
#include "processes/sum_of_arrows.hpp"

namespace raaderum {
namespace {

constexpr float nearly_nothing = 1e-6F;  // mathematics: who lacks nothing is given nothing, not 0 / 0

/// How much a corner calls for development: the fourth power of what it lacks, so that the weakest gets most.
float missing(float corner) { return squared(squared(1.0F - corner)); }

RAADERUM_VECTOR void couple_on(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.leadership;
    const float fatigue = institution.environment.fatigue;
    const float legitimacy = institution.environment.legitimacy;
    const float differs = institution.mechanisms.coupling_on ? 1.0F : 0.0F;
    RAADERUM_EACH(i, block) {
        const float beyond =
#define INTO_coupling_on
#include "model/arrows/lead.def"
            -p.coupling_midpoint
#define INTO_coupling_on_lost
#include "model/arrows/lead.def"
            ;
        people.coupling_on[i] = differs > 0.0F ? logistic(p.coupling_slope * beyond) : p.coupling_when_off;
    }
}

void build_frames(Institution& institution, std::size_t leader) {
    auto& leaders = institution.leaders;
    auto& people = institution.people;
    const auto& p = institution.parameters.leadership;
    float present = 0.0F;
    float coupled = 0.0F;
    float coached = 0.0F;
    for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
        present += people.filled[i];
        coupled += people.filled[i] * people.coupling_on[i];
        coached += people.filled[i] * people.coaching[i];
    }
    const float coupling = coupled / larger(present, 1.0F);
    const float hours = institution.parameters.leaders.style_second_order * coached / larger(present, 1.0F);
    const float built = p.frame_build * hours / (hours + p.half) * coupling;
    leaders.frames[leader] = share(leaders.frames[leader] + built - p.frame_decay * leaders.frames[leader]);
    for (std::size_t i = leaders.team_begin[leader]; i != leaders.team_end[leader]; ++i) {
        people.frames[i] = leaders.frames[leader];
    }
}

RAADERUM_VECTOR void lift_corners(Institution& institution, Block block) {
    auto& people = institution.people;
    const auto p = institution.parameters.leadership;
    const auto own = institution.parameters.leaders;
    const float error = institution.mechanisms.misperception ? institution.parameters.delegation.misperception : 0.0F;
    const float tires = institution.mechanisms.resource_persons ? p.resource_spent : 0.0F;
    const float acts = institution.mechanisms.leadership_to_corners ? 1.0F : 0.0F;
    const float reveals =
        institution.mechanisms.checking_informs ? institution.parameters.delegation.checking_reveals : 0.0F;
    const float ordinary_checking = institution.parameters.ordinary.checking;

    RAADERUM_EACH(i, block) {
        const float coaching = people.coaching[i];
        const float coupling = people.coupling_on[i];
        const float directly = own.style_interventionist * coaching;
        people.direct_effect[i] = directly / (directly + p.half) * coupling;
        const float by_peers = own.style_interactionist * coaching;
        people.peer_effect[i] = towards(
            people.peer_effect[i], coupling * people.resource_access[i] * by_peers / (by_peers + p.half), p.peer_rate);
        people.spent[i] = people.resource_role[i]
                          * towards(people.spent[i], tires * by_peers / (by_peers + p.half), p.resource_tires);
        const float lift = acts
                           * smaller(1.0F, p.fast_share * people.direct_effect[i] + p.peer_share * people.peer_effect[i]
                                               + p.frame_share * people.frames[i] * coupling);
        const float off = error * misseen(people.closeness[i], people.checking[i], reveals, ordinary_checking);
        const float can = missing(share(people.competence[i] + off * people.misjudged_competence[i]));
        const float will = missing(share(people.buy_in[i] + off * people.misjudged_buy_in[i]));
        const float dare = missing(share(people.courage[i] + off * people.misjudged_courage[i]));
        const float for_can = positive(own.mends_can + people.aimed_can[i]);
        const float for_will = positive(own.mends_will + people.aimed_will[i]);
        const float for_dare = positive(own.mends_dare + people.aimed_dare[i]);
        const float meant = for_can + for_will + for_dare;
        const float scale = 1.0F / larger(1.0F, meant);  // who means to give more than all gives all
        const float each = positive(1.0F - meant) / larger(can + will + dare, nearly_nothing);
        people.lift_competence[i] = lift * (each * can + for_can * scale);
        people.lift_buy_in[i] = lift * (each * will + for_will * scale);
        people.lift_courage[i] = lift * (each * dare + for_dare * scale);
    }
}

}  // namespace

void lead(Institution& institution, const WeekContext& context) {
    const std::size_t places = institution.people.places;
    for_each_block(context.workers, places, [&](Block block) { couple_on(institution, block); });
    for_each_block(context.workers, institution.leaders.count, [&](Block teams) {
        for (std::size_t leader = teams.begin; leader != teams.end; ++leader) build_frames(institution, leader);
    });
    for_each_block(context.workers, places, [&](Block block) { lift_corners(institution, block); });
}

}  // namespace raaderum
