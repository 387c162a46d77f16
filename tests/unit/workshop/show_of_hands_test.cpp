#include "workshop/show_of_hands.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

using testing::ElementsAre;

bool everybody(const std::string&) { return true; }

TEST(ShowOfHands, EverybodyHasOneHandAndMayMoveIt) {
    ShowOfHands hands;
    ASSERT_TRUE(hands.open(3));
    EXPECT_TRUE(hands.vote("a", 0));
    EXPECT_TRUE(hands.vote("b", 2));
    EXPECT_TRUE(hands.vote("a", 2));
    EXPECT_THAT(hands.counts(everybody), ElementsAre(0, 0, 2));
    EXPECT_EQ(hands.own("a"), 2);
    EXPECT_FALSE(hands.own("c"));
}

TEST(ShowOfHands, CountsNoneThatWereNotAskedFor) {
    ShowOfHands hands;
    EXPECT_FALSE(hands.vote("a", 0));  // nothing is asked
    EXPECT_FALSE(hands.open(1));
    EXPECT_FALSE(hands.open(5));
    ASSERT_TRUE(hands.open(2));
    EXPECT_FALSE(hands.vote("a", 2));
    EXPECT_FALSE(hands.vote("a", -1));
    hands.close();
    EXPECT_FALSE(hands.vote("a", 0));
    EXPECT_THAT(hands.counts(everybody), ElementsAre(0, 0));
}

TEST(ShowOfHands, ANewQuestionBeginsWithAllHandsDown) {
    ShowOfHands hands;
    hands.open(2);
    hands.vote("a", 1);
    hands.open(4);
    EXPECT_THAT(hands.counts(everybody), ElementsAre(0, 0, 0, 0));
    EXPECT_FALSE(hands.own("a"));
}

TEST(ShowOfHands, AHandCountsWhileItsVoterIsThereAndIsKeptForTheirReturn) {
    ShowOfHands hands;
    hands.open(2);
    hands.vote("a", 0);
    hands.vote("b", 1);
    EXPECT_THAT(hands.counts([](const std::string& voter) { return voter == "b"; }), ElementsAre(0, 1));
    EXPECT_THAT(hands.counts(everybody), ElementsAre(1, 1));
    hands.forget_all_but([](const std::string& voter) { return voter == "b"; });
    EXPECT_EQ(hands.hands(), 1U);
}

}  // namespace
}  // namespace raaderum::workshop
