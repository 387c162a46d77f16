// Things that stand in for each other: each may go by itself, all together may not.
#include "ablate/backwards.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum::ablate {
namespace {

using Group = std::vector<std::size_t>;

Group joined(Group gone, const Group& group) {
    gone.insert(gone.end(), group.begin(), group.end());
    return gone;
}

bool has(const Group& group, std::size_t index) { return std::find(group.begin(), group.end(), index) != group.end(); }

TEST(Backwards, AllGoTogetherWhereNothingIsMissed) {
    int tests = 0;
    const Backwards result = backwards(40, [&tests](const Group&, const Group&) {
        ++tests;
        return true;
    });
    EXPECT_EQ(result.out.size(), 40U);
    EXPECT_EQ(tests, 1);
}

TEST(Backwards, OfTwoThatStandInForEachOtherTheLesserGoes) {
    const Backwards result = backwards(10, [](const Group& gone, const Group& group) {
        const Group out = joined(gone, group);
        return !(has(out, 2) && has(out, 7));
    });
    EXPECT_EQ(result.kept, Group{7});
    EXPECT_EQ(result.out.size(), 9U);
}

TEST(Backwards, WhatIsMissedByItselfStays) {
    const Backwards result = backwards(16, [](const Group& gone, const Group& group) {
        const Group out = joined(gone, group);
        return !has(out, 0) && !has(out, 5) && !has(out, 15);
    });
    EXPECT_EQ(result.kept, (Group{0, 5, 15}));
    EXPECT_EQ(result.out.size(), 13U);
}

TEST(Backwards, NothingIsTriedWhereThereIsNothing) {
    const Backwards result = backwards(0, [](const Group&, const Group&) { return false; });
    EXPECT_TRUE(result.out.empty() && result.kept.empty());
}

}  // namespace
}  // namespace raaderum::ablate
