// Resource persons: the best tied of each team, through whom leaders reach the others, and who pay for it.

#include "engine/found.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum {
namespace {

Institution founded(float resource_share) {
    Settings settings;
    settings.parameters.institution.employees = 90;
    settings.parameters.leadership.resource_share = resource_share;
    fill_derived(settings.parameters);
    NetworkPlan network;
    network.kind = NetworkKind::preferential_attachment;
    return engine::found(settings, network, Luck(5, ReplicateId{0}));
}

TEST(ResourcePersons, AreTheBestTiedOfEachTeam) {
    const Institution house = founded(0.2F);
    const TiePattern& pattern = *house.pattern;
    const auto ties = [&](std::size_t i) {
        return pattern.degree(i) + pattern.incoming_first[i + 1] - pattern.incoming_first[i];
    };
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        int chosen = 0;
        std::uint32_t least_of_chosen = 1'000'000, most_of_others = 0;
        for (std::size_t i = house.leaders.team_begin[leader]; i != house.leaders.team_end[leader]; ++i) {
            if (house.people.resource_role[i] == 1.0F) {
                ++chosen;
                least_of_chosen = std::min(least_of_chosen, ties(i));
            } else {
                most_of_others = std::max(most_of_others, ties(i));
            }
        }
        EXPECT_EQ(chosen, 3);
        EXPECT_GE(least_of_chosen, most_of_others);
    }
}

TEST(ResourcePersons, EveryTeamHasOneAtLeast) {
    const Institution house = founded(0.02F);
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        EXPECT_EQ(std::count(house.people.resource_role.begin() + house.leaders.team_begin[leader],
                             house.people.resource_role.begin() + house.leaders.team_end[leader], 1.0F),
                  1);
    }
}

TEST(ResourcePersons, AreReachedThroughTrustAsFarAsTheyHaveStanding) {
    SmallInstitution house;
    house.people.resource_role[11] = 1.0F;
    house.people.spent[11] = 0.25F;
    set_all(house.institution.trust, 0.6F);
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.resource_access[10], 0.6F * 0.75F, 1e-6F);
    EXPECT_NEAR(house.people.resource_access[11], 0.75F, 1e-6F) << "the resource person needs no go-between";
    EXPECT_EQ(house.people.resource_access[20], 0.0F);
    house.people.resource_role[12] = 1.0F;
    house.live(meet_colleagues);
    EXPECT_NEAR(house.people.resource_access[10], 0.6F, 1e-6F) << "the one with more standing is asked";
    empty_position(house.institution, 11);
    empty_position(house.institution, 12);
    house.live(meet_colleagues);
    EXPECT_EQ(house.people.resource_access[10], 0.0F);
}

TEST(ResourcePersons, SpendTheirStandingWhereLeadersLeadThroughThemAndRegainItInPeace) {
    SmallInstitution house;
    house.people.resource_role[3] = 1.0F;
    set_all(house.people.coaching, 0.6F);
    house.live(lead);
    const auto& p = house.parameters.leadership;
    const float hours = house.parameters.leaders.style_interactionist * 0.6F;
    const float rests_at = p.resource_spent * hours / (hours + p.half);
    EXPECT_NEAR(house.people.spent[3], p.resource_tires * rests_at, 1e-6F);
    house.live_for(500, lead);
    EXPECT_NEAR(house.people.spent[3], rests_at, 1e-4F);
    EXPECT_EQ(house.total(house.people.spent), house.people.spent[3]) << "nobody else has standing to spend";
    set_all(house.people.coaching, 0.0F);
    house.live_for(500, lead);
    EXPECT_NEAR(house.people.spent[3], 0.0F, 1e-4F);
}

TEST(ResourcePersons, WinNobodyOnceTheirStandingIsSpent) {
    SmallInstitution house;
    house.people.spent[10] = 0.5F;
    house.people.spent[11] = 1.0F;
    house.live(revise_trust);
    EXPECT_GT(house.people.goodwill[9], 0.0F);
    EXPECT_NEAR(house.people.goodwill[10], 0.5F * house.people.goodwill[9], 1e-6F);
    EXPECT_EQ(house.people.goodwill[11], 0.0F);
    EXPECT_EQ(house.people.friction[11], house.people.friction[9]) << "but they lose others as everyone does";
}

TEST(ResourcePersons, ASuccessorHasNotSpentAnythingAndTheRoleStaysWithThePosition) {
    SmallInstitution house;
    house.people.resource_role[3] = 1.0F;
    house.people.spent[3] = 0.5F;
    empty_position(house.institution, 3);
    place_newcomer(house.institution, house.in_week(0), 3);
    EXPECT_EQ(house.people.resource_role[3], 1.0F);
    EXPECT_EQ(house.people.spent[3], 0.0F);
}

TEST(ResourcePersons, LeadershipThroughPeersReachesOnlyThoseWhoReachOne) {
    SmallInstitution house;
    house.people.resource_role[11] = 1.0F;
    set_all(house.people.coaching, 0.6F);
    for (Week week = 0; week != 200; ++week) {
        house.live(meet_colleagues, week);
        house.live(lead, week);
    }
    EXPECT_GT(house.people.peer_effect[10], 0.05F);
    EXPECT_NEAR(house.people.peer_effect[20], 0.0F, 1e-4F);
}

}  // namespace
}  // namespace raaderum
