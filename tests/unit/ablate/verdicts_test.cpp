// Claims are lost without what carries them, and without nothing none is.
#include "ablate/verdicts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum::ablate {
namespace {

TEST(Verdicts, AreLostWithoutWhatCarriesThem) {
    const std::vector<Thing> all = things();
    const auto decoupling =
        std::find_if(all.begin(), all.end(), [](const Thing& thing) { return thing.name == "decoupling"; });
    ASSERT_NE(decoupling, all.end());
    const RunOptions options;
    Effort effort;
    Verdicts verdicts(options, effort, 0.1);
    EXPECT_TRUE(verdicts.lost_without({}).empty());
    const std::vector<std::string> lost = verdicts.lost_without({&*decoupling});
    EXPECT_NE(std::find(lost.begin(), lost.end(), "A18"), lost.end()) << "words without deeds cost trust";
    EXPECT_LT(lost.size(), 5U);
}

}  // namespace
}  // namespace raaderum::ablate
