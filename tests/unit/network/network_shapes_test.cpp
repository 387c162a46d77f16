// What tells the four shapes of network apart.

#include "drawn_networks.hpp"
#include "model/teams.hpp"
#include "network/compress.hpp"
#include "network/measure.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum::network {
namespace {

TEST(SmallWorld, WithoutRewiringItIsARingWithTheClusteringOfWattsAndStrogatz) {
    for (const int degree : {4, 6, 8, 10}) {
        const TieList ring = draw(NetworkKind::small_world, institution_of(200, static_cast<float>(degree), 0));
        for (const std::size_t each : degrees(ring)) ASSERT_EQ(each, static_cast<std::size_t>(degree));
        const double expected = 3.0 * (degree - 2) / (4.0 * (degree - 1));
        EXPECT_FLOAT_EQ(measure(compress(ring)).clustering, static_cast<float>(expected));
    }
}

TEST(SmallWorld, TheShareOfTiesThatLeadFarIsTheRewiring) {
    for (const float rewiring : {0.05F, 0.1F, 0.5F, 1.0F}) {
        const TieList list = draw(NetworkKind::small_world, institution_of(20000, 8, rewiring));
        const double far = share_of_ties(list, [](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t apart = a > b ? a - b : b - a;
            return std::min(apart, 20000 - apart) > 4;
        });
        EXPECT_NEAR(far, rewiring, 0.006);  // five standard errors at 80,000 ties
    }
}

TEST(SmallWorld, ALittleRewiringShortensPathsMuchAndOpensCirclesLittle) {
    const NetworkMeasures ring = measure(compress(draw(NetworkKind::small_world, institution_of(1000, 10, 0))));
    const NetworkMeasures world = measure(compress(draw(NetworkKind::small_world, institution_of(1000, 10, 0.02F))));
    EXPECT_LT(world.path_length, 0.25F * ring.path_length);
    EXPECT_GT(world.clustering, 0.85F * ring.clustering);
}

TEST(PreferentialAttachment, TheTailFallsLikeThatOfBarabasiAndAlbert) {
    const std::vector<std::size_t> degree =
        degrees(draw(NetworkKind::preferential_attachment, institution_of(50000, 8)));
    // In a large network the share with k ties or more is m (m + 1) / (k (k + 1)), with m = 4 ties made by each.
    for (const std::size_t k : {8U, 16U, 40U, 100U}) {
        const auto count = std::count_if(degree.begin(), degree.end(), [k](std::size_t each) { return each >= k; });
        const double expected = 20.0 / static_cast<double>(k * (k + 1)) * 50000;
        EXPECT_NEAR(static_cast<double>(count), expected, 5 * std::sqrt(expected) + 0.02 * expected) << k;
    }
    EXPECT_EQ(*std::min_element(degree.begin(), degree.end()), 4U);
}

TEST(PreferentialAttachment, ItHasAHeavierTailThanTheOthers) {
    const auto most = [](NetworkKind kind) {
        const std::vector<std::size_t> degree = degrees(draw(kind, institution_of(5000, 8)));
        return *std::max_element(degree.begin(), degree.end());
    };
    const std::size_t hub = most(NetworkKind::preferential_attachment);
    EXPECT_GT(hub, 100U);
    EXPECT_LT(most(NetworkKind::small_world), 25U);
    EXPECT_LT(most(NetworkKind::team_blocks), 25U);
    EXPECT_LT(most(NetworkKind::hierarchy), 25U);
}

TEST(PreferentialAttachment, HubsStandInAnyTeam) {
    std::vector<int> hubs(3);
    for (std::uint32_t replicate = 0; replicate != 300; ++replicate) {
        const auto degree = degrees(draw(NetworkKind::preferential_attachment, institution_of(45, 8), replicate));
        const auto hub = std::max_element(degree.begin(), degree.end()) - degree.begin();
        ++hubs[group_of(static_cast<std::size_t>(hub), 45, 3)];
    }
    for (const int count : hubs) EXPECT_NEAR(count, 100, 41);  // five standard errors
}

TEST(TeamBlocks, TiesBridgeTeamsInTheShareOfTheRewiring) {
    for (const float rewiring : {0.0F, 0.1F, 0.4F}) {
        const TieList list = draw(NetworkKind::team_blocks, institution_of(15000, 8, rewiring));
        const double bridging = share_of_ties(
            list, [](std::size_t a, std::size_t b) { return group_of(a, 15000, 1000) != group_of(b, 15000, 1000); });
        EXPECT_NEAR(bridging, rewiring, 0.011);
    }
}

TEST(TeamBlocks, TiesAreDenserWithinTeamsThanBetween) {
    for (std::uint32_t replicate = 0; replicate != 20; ++replicate) {
        const TieList list = draw(NetworkKind::team_blocks, institution_of(45, 8, 0.1F), replicate);
        const double inside =
            share_of_ties(list, [](std::size_t a, std::size_t b) { return group_of(a, 45, 3) == group_of(b, 45, 3); });
        // 14 of the 44 others are in one's own team.
        EXPECT_GT(inside / 14, 10 * (1 - inside) / 30);
    }
}

TEST(TeamBlocks, TiesThatFindNoRoomInASmallTeamBridge) {
    Parameters parameters = institution_of(40, 8, 0);
    parameters.institution.span_of_control = 4;
    const TieList list = draw(NetworkKind::team_blocks, parameters);
    EXPECT_EQ(list.ties.size(), 320U);
    const double inside =
        share_of_ties(list, [](std::size_t a, std::size_t b) { return group_of(a, 40, 10) == group_of(b, 40, 10); });
    EXPECT_DOUBLE_EQ(inside, 3.0 / 8.0);  // all three team mates
}

TEST(Hierarchy, MostTiesAreInTheTeamSomeInTheDepartmentAndFewAcross) {
    const TieList list = draw(NetworkKind::hierarchy, institution_of(9000, 8, 0.2F));
    const auto same_team = [](std::size_t a, std::size_t b) {
        return group_of(a, 9000, 600) == group_of(b, 9000, 600);
    };
    const auto same_department = [](std::size_t a, std::size_t b) {
        return group_of(a, 9000, 3) == group_of(b, 9000, 3);
    };
    const double across = share_of_ties(list, [&](auto a, auto b) { return !same_department(a, b); });
    const double in_team = share_of_ties(list, same_team);
    EXPECT_NEAR(in_team, 0.8, 0.011);
    EXPECT_NEAR(across, 0.04, 0.006);
}

TEST(Hierarchy, WithOneDepartmentItIsTeamBlocksAndWithOneTeamAnyGroup) {
    Parameters parameters = institution_of(12, 4, 0.3F);
    EXPECT_EQ(draw(NetworkKind::hierarchy, parameters).ties.size(), 48U);
    parameters = institution_of(60, 4, 0.3F);
    parameters.institution.silos = 1;
    EXPECT_EQ(draw(NetworkKind::hierarchy, parameters).ties.size(), 240U);
}

}  // namespace
}  // namespace raaderum::network
