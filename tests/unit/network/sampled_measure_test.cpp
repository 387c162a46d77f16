// A network too large to be measured exactly is measured from a sample of sources: near the exact measure, which takes
// seconds here, and always the same.
#include "drawn_networks.hpp"
#include "network/compress.hpp"
#include "network/measure.hpp"
#include "network/shortest_paths.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace raaderum::network {
namespace {

TEST(SampledMeasure, IsNearTheExactMeasureOfTheSameNetworkAndAlwaysTheSame) {
    const TieList list = draw(NetworkKind::small_world, institution_of(5200, 6, 0.1F));
    const NetworkMeasures sampled = measure(compress(list));
    ASSERT_TRUE(sampled.sampled);
    EXPECT_EQ(sampled.betweenness, measure(compress(list)).betweenness);

    std::vector<std::uint32_t> everybody(list.positions);
    std::iota(everybody.begin(), everybody.end(), 0U);
    const Colleagues graph(boost::edges_are_sorted, list.ties.begin(), list.ties.end(), 5200U);
    const PathMeasures exact = follow_shortest_paths(graph, everybody);
    EXPECT_NEAR(sampled.path_length, exact.mean_length, 0.01 * exact.mean_length);
    double error = 0;
    double total = 0;
    for (std::size_t position = 0; position != list.positions; ++position) {
        error += std::abs(sampled.betweenness[position] - exact.betweenness[position]);
        total += exact.betweenness[position];
    }
    EXPECT_LT(error, 0.1 * total);
}

}  // namespace
}  // namespace raaderum::network
