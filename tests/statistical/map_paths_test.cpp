// The map says which ways carry an effect; runs in which a link is cut say so too. For 20 pairs of a lever and an outcome
// a link of each of the strongest ways is cut, and what is lost of the effect is ranked beside the strength of all ways
// through the link. Seeds are fixed, so that the outcome is the same each time.

#include "map/path_check.hpp"

#include <gtest/gtest.h>

#include <cstddef>

namespace raaderum::map {
namespace {

TEST(Paths, TellWhatIsLostWhereALinkIsCut) {
    const PathCheck check = check_paths();
    ASSERT_EQ(check.pairs.size(), 20U);
    std::size_t cuts = 0;
    for (const CheckedPair& pair : check.pairs) cuts += pair.paths.size();
    EXPECT_GE(cuts, 80U) << "hardly a pair has five ways to cut";
    EXPECT_GE(check.agreement, 0.6) << "mean of the pairs' rank correlations";
    EXPECT_GE(check.pooled, 0.6) << "rank correlation over all cuts";
}

}  // namespace
}  // namespace raaderum::map
