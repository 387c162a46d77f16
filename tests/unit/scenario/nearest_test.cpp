#include "scenario/nearest.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

TEST(EditDistance, CountsInsertionsOmissionsChangesAndSwaps) {
    EXPECT_EQ(edit_distance("", ""), 0U);
    EXPECT_EQ(edit_distance("trust", "trust"), 0U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("emploees", "employees"), 1U);
    EXPECT_EQ(edit_distance("weesk", "weeks"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Nearest, IsTheMostProbableMeaningOrNothing) {
    const std::vector<std::string> known{"employees", "span_of_control", "goals", "goal_churn"};
    EXPECT_EQ(nearest("emploees", known), "employees");
    EXPECT_EQ(nearest("goal", known), "goals");
    EXPECT_FALSE(nearest("money", known));
    EXPECT_FALSE(nearest("", known));
    EXPECT_FALSE(nearest(std::string(100'000, 'a'), known));
}

TEST(Suggestion, ListsAShortChoiceWhereNothingIsNear) {
    const std::vector<std::string> known{"all", "leader", "colleagues"};
    EXPECT_EQ(suggestion("neighbours", known), "one of all, leader, colleagues");
    EXPECT_EQ(suggestion("leaders", known), "did you mean 'leader'?");
}

TEST(Suggestion, KnowsNamesByOneOfTheirParts) {
    const std::vector<std::string> known{"trust-versus-control", "trust-reform", "budget-cut", "distrusted"};
    EXPECT_EQ(suggestion("trust", known), "did you mean 'trust-versus-control' or 'trust-reform'?");
    EXPECT_EQ(suggestion("cut", known), "did you mean 'budget-cut'?");
}

TEST(Suggestion, IsNeverEmptyWhereSomethingIsKnown) {
    std::vector<std::string> known;
    for (int index = 100; index != 140; ++index) known.push_back("name_" + std::to_string(index));
    EXPECT_EQ(suggestion("zebra", known), "there are 40, such as name_100, name_101, name_102");
    EXPECT_EQ(suggestion("zebra", known, "raaderum metrics lists them"), "raaderum metrics lists them");
}

}  // namespace
}  // namespace raaderum::scenario
