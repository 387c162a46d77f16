// What holds for every drawn network, whatever its shape.

#include "network/generate.hpp"

#include "core/check.hpp"
#include "drawn_networks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace raaderum::network {
namespace {

void expect_sound(const TieList& list, std::size_t positions) {
    ASSERT_EQ(list.positions, positions);
    ASSERT_TRUE(std::is_sorted(list.ties.begin(), list.ties.end()));
    ASSERT_EQ(std::adjacent_find(list.ties.begin(), list.ties.end()), list.ties.end());
    for (const auto& [source, target] : list.ties) {
        ASSERT_NE(source, target);
        ASSERT_LT(source, positions);
        ASSERT_LT(target, positions);
        ASSERT_TRUE(std::binary_search(list.ties.begin(), list.ties.end(), std::pair(target, source)));
    }
    if (positions > 1) {
        for (const std::size_t degree : degrees(list)) ASSERT_GE(degree, 1U);
    }
}

TEST(Generate, TiesAreMutualAndDistinctAndNobodyIsAlone) {
    for (const NetworkKind kind : drawn_kinds) {
        for (const int employees : {1, 2, 3, 4, 5, 9, 10, 16, 45, 100, 1000}) {
            for (const float mean_degree : {1.0F, 1.3F, 2.0F, 2.9F, 3.0F, 7.5F, 8.0F, 15.0F, 60.0F}) {
                for (const float rewiring : {0.0F, 0.1F, 0.5F, 1.0F}) {
                    SCOPED_TRACE(std::string(network_kind_names[static_cast<int>(kind)]) + " "
                                 + std::to_string(employees) + " " + std::to_string(mean_degree) + " "
                                 + std::to_string(rewiring));
                    expect_sound(draw(kind, institution_of(employees, mean_degree, rewiring)),
                                 static_cast<std::size_t>(employees));
                }
            }
        }
    }
}

TEST(Generate, TheMeanDegreeIsHonouredAlsoWhenOddOrFractional) {
    for (const NetworkKind kind : drawn_kinds) {
        for (const int employees : {45, 101, 1000}) {
            for (const float mean_degree : {1.0F, 1.6F, 2.0F, 3.0F, 5.0F, 7.25F, 8.0F, 11.9F, 30.0F}) {
                SCOPED_TRACE(std::string(network_kind_names[static_cast<int>(kind)]) + " " + std::to_string(employees)
                             + " " + std::to_string(mean_degree));
                const TieList list = draw(kind, institution_of(employees, mean_degree));
                // To within a tie and its mirror image.
                EXPECT_NEAR(static_cast<double>(list.ties.size()), mean_degree * static_cast<float>(employees), 2.01);
            }
        }
    }
}

TEST(Generate, OverManyReplicatesAFractionalMeanDegreeIsMetExactly) {
    for (const NetworkKind kind : drawn_kinds) {
        double ties = 0;
        constexpr int replicates = 2000;
        for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
            ties += static_cast<double>(draw(kind, institution_of(13, 4.3F), replicate).ties.size());
        }
        EXPECT_NEAR(ties / replicates / 13, 4.3, 0.01);  // standard error below 0.002
    }
}

TEST(Generate, WhereMoreColleaguesAreWantedThanThereAreEverybodyKnowsEverybody) {
    for (const NetworkKind kind : drawn_kinds) {
        EXPECT_EQ(draw(kind, institution_of(9, 8)).ties.size(), 72U);
        EXPECT_EQ(draw(kind, institution_of(10, 60)).ties.size(), 90U);
        EXPECT_EQ(draw(kind, institution_of(2, 1)).ties.size(), 2U);
        EXPECT_TRUE(draw(kind, institution_of(1, 8)).ties.empty());
    }
}

TEST(Generate, TheSameNetworkComesOutWhateverWasAskedBefore) {
    for (const NetworkKind kind : drawn_kinds) {
        const Parameters parameters = institution_of(45, 7.5F);
        std::vector<TieList> forward;
        for (std::uint32_t replicate = 0; replicate != 8; ++replicate)
            forward.push_back(draw(kind, parameters, replicate));
        for (std::uint32_t replicate = 8; replicate-- != 0;) {
            draw(kind, institution_of(300, 3), replicate + 1);
            EXPECT_EQ(draw(kind, parameters, replicate).ties, forward[replicate].ties);
        }
        EXPECT_NE(forward[0].ties, forward[1].ties);
        EXPECT_NE(draw_ties(kind, parameters, equal_teams(parameters), Luck(1, ReplicateId{0})).ties,
                  draw_ties(kind, parameters, equal_teams(parameters), Luck(2, ReplicateId{0})).ties);
    }
}

/// FNV-1a over the ties.
std::uint64_t digest(const TieList& list) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const auto& [source, target] : list.ties) {
        for (const std::uint32_t word : {source, target}) hash = (hash ^ word) * 0x100000001B3U;
    }
    return hash;
}

TEST(Generate, TheSameTiesComeOutOnEveryMachineAndWithEveryCompiler) {
    EXPECT_EQ(digest(draw(NetworkKind::small_world, institution_of(1000, 7.5F))), 16169718843224778983U);
    EXPECT_EQ(digest(draw(NetworkKind::preferential_attachment, institution_of(1000, 7.5F))), 17988313867639984539U);
    EXPECT_EQ(digest(draw(NetworkKind::team_blocks, institution_of(1000, 7.5F))), 3805599612193034421U);
    EXPECT_EQ(digest(draw(NetworkKind::hierarchy, institution_of(1000, 7.5F))), 13674202736953099735U);
}

TEST(Generate, RewiringMoreChangesOnlyTheTiesThatAreRewiredMore) {
    // The draws are named, so the ties that stay at little rewiring include those that stay at much.
    const auto is_lattice = [](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t apart = a > b ? a - b : b - a;
        return std::min(apart, 1000 - apart) <= 4;
    };
    const TieList little = draw(NetworkKind::small_world, institution_of(1000, 8, 0.1F));
    const TieList much = draw(NetworkKind::small_world, institution_of(1000, 8, 0.3F));
    std::size_t new_in_lattice = 0;
    for (const auto& tie : much.ties) {
        if (is_lattice(tie.first, tie.second) && !std::binary_search(little.ties.begin(), little.ties.end(), tie)) {
            ++new_in_lattice;
        }
    }
    EXPECT_LT(new_in_lattice, 30U);  // chance ties that fall back into the neighbourhood
}

TEST(Generate, WhatCannotBeDrawnIsReported) {
    EXPECT_THROW(draw(NetworkKind::file, institution_of(45, 8)), BrokenInvariant);
    EXPECT_THROW(draw(NetworkKind::small_world, institution_of(0, 8)), BrokenInvariant);
    EXPECT_THROW(draw(NetworkKind::small_world, institution_of(45, 0)), BrokenInvariant);
    EXPECT_THROW(draw(NetworkKind::small_world, institution_of(45, 8, 1.5F)), BrokenInvariant);
    EXPECT_THROW(draw(NetworkKind::small_world, institution_of(45, std::numeric_limits<float>::quiet_NaN())),
                 BrokenInvariant);
}

}  // namespace
}  // namespace raaderum::network
