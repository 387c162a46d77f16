#include "network/measure.hpp"

#include "drawn_networks.hpp"
#include "network/compress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>

#include <cstdlib>

namespace raaderum::network {
namespace {

using testing::Each;
using testing::ElementsAre;

/// The pattern with each pair in both directions.
TiePattern mutual(std::size_t positions, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    TieList list{positions, pairs, {}, {}};
    for (const auto& [a, b] : pairs) list.ties.emplace_back(b, a);
    return compress(list);
}
TiePattern ring(std::uint32_t positions) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t position = 0; position != positions; ++position)
        pairs.emplace_back(position, (position + 1) % positions);
    return mutual(positions, pairs);
}
TiePattern star(std::uint32_t positions) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t position = 1; position != positions; ++position) pairs.emplace_back(0, position);
    return mutual(positions, pairs);
}
TiePattern complete(std::uint32_t positions) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t a = 0; a != positions; ++a) {
        for (std::uint32_t b = a + 1; b != positions; ++b) pairs.emplace_back(a, b);
    }
    return mutual(positions, pairs);
}

TEST(Measure, ARingOfEightHasPathsOfSixteenSevenths) {
    const NetworkMeasures measures = measure(ring(8));
    EXPECT_EQ(measures.mean_degree, 2.0F);
    EXPECT_EQ(measures.clustering, 0.0F);
    EXPECT_FLOAT_EQ(measures.path_length, 16.0F / 7.0F);  // 1, 1, 2, 2, 3, 3, 4
    EXPECT_EQ(measures.components, 1);
    EXPECT_EQ(measures.largest_component, 1.0F);
    EXPECT_FALSE(measures.sampled);
    EXPECT_THAT(measures.degree, Each(2.0F));
    // Through each: half of the two-step pair beside it and so on: (n - 2)^2 / 8 = 4.5 of 21 pairs.
    EXPECT_THAT(measures.betweenness, Each(testing::FloatEq(4.5F / 21.0F)));
}

TEST(Measure, InAStarAllPathsLeadThroughTheCentre) {
    const NetworkMeasures measures = measure(star(6));
    EXPECT_THAT(measures.betweenness, ElementsAre(1.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F));
    EXPECT_THAT(measures.degree, ElementsAre(5.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F));
    EXPECT_EQ(measures.clustering, 0.0F);
    EXPECT_FLOAT_EQ(measures.path_length, 50.0F / 30.0F);
}

TEST(Measure, WhereEverybodyKnowsEverybodyNobodyStandsBetween) {
    const NetworkMeasures measures = measure(complete(7));
    EXPECT_EQ(measures.clustering, 1.0F);
    EXPECT_EQ(measures.path_length, 1.0F);
    EXPECT_EQ(measures.mean_degree, 6.0F);
    EXPECT_THAT(measures.betweenness, Each(0.0F));
}

TEST(Measure, OnAPathTheMiddleStandsBetweenMost) {
    const NetworkMeasures measures = measure(mutual(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}));
    EXPECT_FLOAT_EQ(measures.path_length, 2.0F);
    EXPECT_THAT(measures.betweenness, ElementsAre(0.0F, 0.5F, testing::FloatEq(4.0F / 6.0F), 0.5F, 0.0F));
}

TEST(Measure, TwoPartsAreMeasuredEachForItselfAndTiesCountInEitherDirection) {
    // A triangle whose ties point around, a pair with one tie, and somebody alone.
    const TiePattern pattern = compress(TieList{6, {{0, 1}, {1, 2}, {2, 0}, {4, 3}}, {}, {}});
    const NetworkMeasures measures = measure(pattern);
    EXPECT_EQ(measures.components, 3);
    EXPECT_EQ(measures.largest_component, 0.5F);
    EXPECT_EQ(measures.clustering, 1.0F);
    EXPECT_EQ(measures.path_length, 1.0F);
    EXPECT_THAT(measures.degree, ElementsAre(2.0F, 2.0F, 2.0F, 1.0F, 1.0F, 0.0F));
    EXPECT_FLOAT_EQ(measures.mean_degree, 8.0F / 6.0F);
}

TEST(Measure, AVacantPositionPartsThoseItTied) {
    const std::vector<float> filled = {1, 1, 0, 1, 1, 0, 0, 0};  // padded beyond the five positions
    const NetworkMeasures measures = measure(mutual(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}), filled);
    EXPECT_EQ(measures.components, 2);
    EXPECT_EQ(measures.largest_component, 0.5F);
    EXPECT_EQ(measures.mean_degree, 1.0F);
    EXPECT_EQ(measures.path_length, 1.0F);
    EXPECT_TRUE(std::isnan(measures.degree[2]));
    EXPECT_TRUE(std::isnan(measures.betweenness[2]));
    EXPECT_EQ(measures.betweenness[1], 0.0F);
    const std::vector<std::uint8_t> bytes = {1, 1, 0, 1, 1};
    EXPECT_EQ(measure(mutual(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}), bytes).components, 2);
}

TEST(Measure, WhatIsUndefinedIsNotANumber) {
    const NetworkMeasures nobody = measure(TiePattern{});
    EXPECT_EQ(nobody.components, 0);
    EXPECT_TRUE(std::isnan(nobody.path_length));
    const std::vector<float> empty = {0, 0};
    EXPECT_EQ(measure(mutual(2, {{0, 1}}), empty).components, 0);
    const NetworkMeasures strangers = measure(compress(TieList{3, {}, {}, {}}));
    EXPECT_EQ(strangers.components, 3);
    EXPECT_TRUE(std::isnan(strangers.path_length));
    EXPECT_TRUE(std::isnan(strangers.clustering));
    const NetworkMeasures pair = measure(mutual(2, {{0, 1}}));
    EXPECT_TRUE(std::isnan(pair.clustering));
    EXPECT_THAT(pair.betweenness, ElementsAre(0.0F, 0.0F));
}

TEST(Measure, BetweennessAgreesWithTheLibrarysBrandesOnEveryShape) {
    for (const NetworkKind kind : drawn_kinds) {
        const TieList list = draw(kind, institution_of(120, 5.5F));
        boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(list.positions);
        for (const auto& [a, b] : list.ties) {
            if (a < b) add_edge(a, b, graph);
        }
        std::vector<double> centrality(list.positions);
        brandes_betweenness_centrality(
            graph, boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, graph)));
        const NetworkMeasures measures = measure(compress(list));
        for (std::size_t position = 0; position != list.positions; ++position) {
            EXPECT_NEAR(measures.betweenness[position], centrality[position] / (119.0 * 118.0 / 2.0), 1e-6);
        }
    }
}

TEST(Measure, ASampleIsExactWhereAllSourcesAreAlike) {
    const NetworkMeasures measures = measure(ring(20001));
    EXPECT_TRUE(measures.sampled);
    EXPECT_FLOAT_EQ(measures.path_length, 5000.5F);
    const NetworkMeasures centred = measure(star(20001));
    EXPECT_EQ(centred.betweenness[0], 1.0F);
    EXPECT_EQ(centred.betweenness[1], 0.0F);
}

}  // namespace
}  // namespace raaderum::network
