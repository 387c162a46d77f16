#include "network/compress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace raaderum::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr float not_given = std::numeric_limits<float>::quiet_NaN();

TEST(Compress, RowsAreSortedWithoutDuplicatesAndSelfTies) {
    const TieList list{4, {{2, 3}, {0, 2}, {2, 0}, {0, 1}, {0, 2}, {2, 2}, {0, 0}}, {}, {}};
    const TiePattern pattern = compress(list);
    EXPECT_EQ(pattern.positions(), 4U);
    EXPECT_THAT(pattern.first, ElementsAre(0, 2, 2, 4, 4));
    EXPECT_EQ(pattern.neighbour(0, 0), 1U);
    EXPECT_EQ(pattern.neighbour(0, 1), 2U);
    EXPECT_EQ(pattern.neighbour(2, 2), 0U);
    EXPECT_EQ(pattern.neighbour(2, 3), 3U);
}

TEST(Compress, NobodyAndNoTiesAreFine) {
    EXPECT_EQ(compress(TieList{}).positions(), 0U);
    EXPECT_THAT(compress(TieList{3, {}, {}, {}}).first, ElementsAre(0, 0, 0, 0));
}

TEST(Compress, ATieToNowhereIsReported) {
    EXPECT_THROW(compress(TieList{2, {{0, 2}}, {}, {}}), BrokenInvariant);
    EXPECT_THROW(compress(TieList{2, {{7, 0}}, {}, {}}), BrokenInvariant);
}

TEST(Compress, WeightsFollowTheirTiesAndTheFirstGivenCounts) {
    const TieList list{3, {{2, 0}, {0, 2}, {0, 1}, {0, 2}, {1, 1}}, {0.5F, not_given, 0.1F, 0.7F, 0.9F}, {}};
    const TiePattern pattern = compress(list);
    EXPECT_THAT(initial_weights(list, pattern), ElementsAre(0.1F, 0.7F, 0.5F));
}

TEST(Compress, WhereNoWeightIsGivenThereIsNone) {
    EXPECT_THAT(initial_weights(TieList{2, {{0, 1}}, {}, {}}, compress(TieList{2, {{0, 1}}, {}, {}})), IsEmpty());
    const TieList list{2, {{0, 1}, {1, 0}}, {not_given, 0.4F}, {}};
    const auto weights = initial_weights(list, compress(list));
    EXPECT_TRUE(std::isnan(weights[0]));
    EXPECT_EQ(weights[1], 0.4F);
}

TEST(Compress, WeightsThatDoNotBelongToThePatternAreReported) {
    const TieList list{2, {{0, 1}}, {0.5F}, {}};
    EXPECT_THROW(initial_weights(list, compress(TieList{2, {{1, 0}}, {}, {}})), BrokenInvariant);
    EXPECT_THROW(initial_weights(list, compress(TieList{3, {{0, 1}}, {}, {}})), BrokenInvariant);
    EXPECT_THROW(initial_weights(TieList{2, {{0, 1}}, {0.5F, 0.5F}, {}}, compress(list)), BrokenInvariant);
}

}  // namespace
}  // namespace raaderum::network
